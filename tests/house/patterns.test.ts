import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { patternsIn, slowOn } from './patterns'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .sort()
  .map(file => ({ file, ...patternsIn(readFileSync(`src/${file}`, 'utf8')) }))

describe('regular expressions', () => {
  it('take no quadratic time on any text', () => {
    const seen = new Map<string, string>()
    for (const { file, written } of files)
      for (const { text, line } of written) if (!seen.has(text)) seen.set(text, `${file}:${line}`)
    expect(seen.size).toBeGreaterThan(200)
    const slow = [...seen].flatMap(([text, place]) => {
      const on = slowOn(text)
      return on === null ? [] : [`${place} ${text} on ${on}`]
    })
    expect(slow).toEqual([])
  })

  it.each([
    ["/[\\s']+$/", 'blanks at the end that are tried from each of them'],
    ['/0+$/', 'digits at the end'],
    ['/(\\.\\d*?)0+$/', 'a lazy run before the same characters'],
    ['/\\B(?=(\\d{3})+$)/g', 'a look to the end from everywhere'],
    ['/\\s*([/-])\\s*/gu', 'blanks before a sign that does not come'],
    ['/^(?:\\d+\\.?\\d*|\\.\\d+)$/', 'two runs of one kind with nothing between them'],
    ['/(?:\\d{1,2} ?[/.-] ?)*((?:19|20)\\d{2})/gu', 'a repeated group before an end that does not come'],
    ['/ngày .*tháng .*năm/u', 'a word from which each of them looks for the next'],
    ['/^(a+)+$/', 'a repetition of a repetition'],
  ])('are found slow: %s, %s', pattern => {
    expect(slowOn(pattern)).not.toBeNull()
  })

  // They read short texts only, or are made of words alone.
  it('are built at run time only where they are known not to be slow', () => {
    expect(files.flatMap(({ file, built }) => built.map(() => file))).toEqual([
      // A phrase of at most 1,000 characters.
      'deadlines/phrase.ts',
      // Forms without a repetition except for the digits of a second, anchored on both sides.
      'exchange/tables/read-date.ts',
      'exchange/tables/read-date.ts',
      // Anchored at the beginning; what repeats there has no character in common with what follows.
      'foundation/csv-cell.ts',
      'foundation/csv-cell.ts',
      // Words.
      'indicators/parse-figure.ts',
      'indicators/parse-figure.ts',
    ])
  })
})
