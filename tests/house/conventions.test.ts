import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publicFunctions } from './functions'

const guide = readFileSync('docs/conventions.md', 'utf8')

/** The names in the first column of the table under a heading. */
const namesUnder = (heading: string): readonly string[] => {
  const [, part = ''] = guide.split(`## ${heading}\n`)
  const rows = (part.split('\n## ')[0] ?? '').split('\n').filter(line => line.startsWith('| `'))
  return rows.flatMap(row => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+…?)`/g)].map(([, name = '']) => name))
}

const firstWords = namesUnder('First words')
const others = namesUnder('Other names')

/** Whether the first word of a name is one of the guide: `parseUnits` of `parse…`, `rank` of `rank`. */
const begins = (name: string, word: string): boolean =>
  word.endsWith('…') ? new RegExp(`^${word.slice(0, -1)}(?![a-z])`).test(name) : name === word

describe('the names of functions', () => {
  it('begin with a word of the guide, or are among its other names', () => {
    const names = publicFunctions.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter(name => !others.includes(name) && !firstWords.some(word => begins(name, word)))).toEqual([])
  })

  it('are those that the guide lists: every word and every other name is used', () => {
    const names = publicFunctions.map(({ name }) => name)
    expect(firstWords.filter(word => !names.some(name => begins(name, word)))).toEqual([])
    expect(others.filter(name => !names.includes(name) || firstWords.some(word => begins(name, word)))).toEqual([])
  })

  it('are told apart by whole words', () => {
    expect(begins('reportUnit', 'report…')).toBe(true)
    expect(begins('isolate', 'is…')).toBe(false)
    expect(begins('ranking', 'rank')).toBe(false)
  })
})

describe('the arguments of functions', () => {
  it('end with the options', () => {
    const early = publicFunctions.filter(({ parameters }) => parameters.slice(0, -1).includes('options'))
    expect(early.map(({ name }) => name)).toEqual([])
  })

  it('have the language after the value, before at most one argument with options', () => {
    const wrong = publicFunctions.filter(({ parameters }) => {
      const at = parameters.indexOf('language')
      return at === 0 || (at > 0 && at < parameters.length - 2)
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('begin with the ranking where a result of evaluations is asked about', () => {
    const asking = ['explain', 'explainPlace', 'profileUnit', 'whatIf', 'distanceTo', 'withoutCriterion']
    const first = publicFunctions.filter(({ name }) => asking.includes(name)).map(({ types }) => types[0] ?? '')
    expect(first.filter(type => !type.startsWith('Ranking<'))).toEqual([])
    expect(first).toHaveLength(asking.length)
  })
})

describe('the results of functions', () => {
  it('are a list of blocks where the name begins with report', () => {
    const makers = publicFunctions.filter(({ name }) => begins(name, 'report…'))
    expect(makers.length).toBeGreaterThan(8)
    expect(makers.filter(({ returns }) => !returns.startsWith('readonly ')).map(({ name }) => name)).toEqual([])
  })

  it('are texts where the name begins with format', () => {
    const writers = publicFunctions.filter(({ name }) => begins(name, 'format…'))
    expect(writers.filter(({ returns }) => !/^(string|ExactText)$/.test(returns)).map(({ name }) => name)).toEqual([])
  })

  it('are promises where files are read; elsewhere only for workbooks, digests and the command', () => {
    const isLater = ({ returns }: { readonly returns: string }): boolean => returns.startsWith('Promise<')
    const readers = publicFunctions.filter(({ name }) => begins(name, 'read…') || begins(name, 'stream…'))
    expect(readers.filter(one => !isLater(one)).map(({ name }) => name)).toEqual([])
    const later = publicFunctions.filter(isLater).map(({ name }) => name)
    expect(later.filter(name => !readers.some(one => one.name === name)).toSorted()).toEqual([
      'assessmentTemplate',
      'digestRun',
      'recognize',
      'runCommand',
      'writeXlsx',
    ])
  })
})
