import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtRooms } from './rooms'

/** Parts of sentences that officials do not write, each with what they write. */
const words: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/(?<!")"(?!")/u, 'quotation marks as in official papers: “…”'],
  [/(?<![\p{L}\d])-\d/u, 'the minus sign −'],
  [/trễ hạn/u, 'quá hạn'],
  [/minh chứng/u, 'tài liệu kiểm chứng'],
  [/nghĩa vụ(?! tài chính)/u, 'đầu việc'],
  [/đi vòng/u, 'thành vòng khép kín'],
  [/(?:số liệu|giá trị) gốc/u, 'giá trị cơ sở'],
  [/[Đđ]iều cần xem lại|[Nn]hững điểm cần xem lại/u, 'nội dung cần rà soát'],
  [/\bdấu vết\b/u, 'what happened, in plain words'],
]

/** How people write a form of data: JSON and options want it exactly so. */
const forms = /“(?:2022|2020|2025)[^”]*”|--[\w-]+ [-+\w:]+|“[-+]?\d{2}:\d{2}”|“3-12”|\{"[^}]*\}/gu

/** The texts of a source that people read: what is given as `vi` or `en`, and the templates with parameters in them. */
const textsOf = (source: string): readonly string[] =>
  [...source.matchAll(/\b(?:vi|en): (?<text>'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/gu)].map(
    ({ groups = {} }) => groups['text']?.slice(1, -1) ?? '',
  )

const faultsOf = (text: string): readonly string[] =>
  words.flatMap(([pattern, instead]) =>
    pattern.test(text.replace(forms, '').replace(/\$\{[^}]*\}/gu, '…')) ? [`write ${instead}: ${text}`] : [],
  )

const sourcesOf = (room: string): readonly string[] =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `src/${room}/${file}`)

describe('the sentences for people', () => {
  it.each(builtRooms)('of %s have the quotation marks, signs and terms of official papers', room => {
    expect(sourcesOf(room).flatMap(file => textsOf(readFileSync(file, 'utf8')).flatMap(faultsOf))).toEqual([])
  })

  it.each([
    ['Đơn vị "{unit}" chưa được chấm.', 1],
    ['Đơn vị “{unit}” chưa được chấm.', 0],
    ['hãy viết "" cho mỗi dấu bên trong', 0],
    ['thấp hơn -5 điểm', 1],
    ['thấp hơn −5 điểm', 0],
    ['có dạng như “2022-04-15”', 0],
    ['hoàn thành trễ hạn', 1],
  ])('%s has %d faults', (text, count) => {
    expect(faultsOf(text)).toHaveLength(count)
  })
})

/** The names of parameters that hold a day, a moment or a period: they need the format that writes them. */
const dated =
  /^(?:date|day|from|to|at|own|asOf|asKnownOn|period|basePeriod|measuredIn|lastDay|endedOn|due|expected(?=Day)|granted|other(?=Day))$/u

/** Parameters of those names that hold something else: an hour, the years of a plan, an id, a number, a text as it was written. */
const otherwise: readonly string[] = [
  'committee: out-of-order rounds {from}',
  'committee: out-of-order rounds {to}',
  'formulas: unknown reference {to}',
  'indicators: contradiction share-successor {to}',
  'indicators: duplicate share {to}',
  'ranking: not-comparable group {from}',
  'ranking: not-comparable group {to}',
  'tasks: ambiguous year {from}',
  'tasks: ambiguous year {to}',
  'tasks: without-effect extension-to-recurrence {to}',
  'working-time: out-of-order openings {from}',
  'working-time: out-of-order openings {to}',
]

it('no sentence writes a day or a period as data has it', async () => {
  const found: string[] = []
  for (const room of builtRooms.filter(one => existsSync(`src/${one}/wording.ts`))) {
    const module: Record<string, unknown> = await import(`../../src/${room}/wording.ts`)
    const visit = (node: unknown, path: readonly string[]): void => {
      if (typeof node === 'string') {
        for (const [, name = ''] of node.matchAll(/\{(\w+)\}/gu)) {
          const at = `${room}: ${path.slice(1, -1).join(' ')} {${name}}`
          if (dated.test(name) && path.at(-1) === 'vi') found.push(at)
        }
      } else if (typeof node === 'object' && node !== null) {
        for (const [key, value] of Object.entries(node)) visit(value, [...path, key])
      }
    }
    for (const [name, wording] of Object.entries(module)) if (name.endsWith('Wording')) visit(wording, [name])
  }
  expect(found.toSorted()).toEqual(otherwise)
})
