import { compareRankings, explainPlace, formatExplanation, parseRanking, type Ranking, rank } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const ranking = rank(
  [
    { unit: 'hue', score: '70.5', group: 'x' },
    { unit: 'da-nang', score: '60', group: 'x' },
    { unit: 'can-tho', score: null, group: 'x' },
  ],
  {
    within: 'group',
    bands: [
      { id: 'A', atLeast: 65 },
      { id: 'B', below: 65 },
    ],
  },
)
const file = JSON.stringify(ranking)
type Plain = { entries: Record<string, unknown>[]; [key: string]: unknown }
const changed = (change: (plain: Plain) => void): Ranking => {
  const plain = JSON.parse(file) as Plain
  change(plain)
  return plain as unknown as Ranking
}

describe('a ranking that comes back from a file', () => {
  it('is the same, and gives the same explanations byte for byte', () => {
    const back = parseRanking(JSON.parse(file))
    expect(JSON.stringify(back)).toBe(file)
    expect(Object.isFrozen(back.entries[0])).toBe(true)
    expect(JSON.stringify(explainPlace(back, 'hue'))).toBe(JSON.stringify(explainPlace(ranking, 'hue')))
    expect(JSON.stringify(compareRankings(ranking, back))).toBe(JSON.stringify(compareRankings(ranking, ranking)))
  })

  it.each<[string, (plain: Plain) => void, string]>([
    [
      'a negative rank',
      plain => Object.assign(plain.entries[0] as object, { rank: -5 }),
      'not-as-computed at entries[0].rank',
    ],
    [
      'a rank that is a text',
      plain => Object.assign(plain.entries[0] as object, { rank: '1' }),
      'not-as-computed at entries[0].rank',
    ],
    [
      'a unit that is an object',
      plain => Object.assign(plain.entries[0] as object, { unit: {} }),
      'not-as-computed at entries[0].unit',
    ],
    ['an entry that is null', plain => plain.entries.splice(0, 1, null as never), 'not-as-computed at entries[0]'],
    [
      'a unit twice',
      plain => plain.entries.splice(1, 1, plain.entries[0] as never),
      'not-as-computed at entries[1].unit',
    ],
    ['an entry too many', plain => plain.entries.push(plain.entries[0] as never), 'not-as-computed at entries'],
    [
      'a band that the score is not in',
      plain => Object.assign(plain.entries[0] as object, { band: 'B' }),
      'not-as-computed at entries[0].band',
    ],
    ['an unknown part', plain => Object.assign(plain, { sauce: 1 }), 'unknown property at sauce'],
    [
      'an unknown policy',
      plain => Object.assign(plain['policy'] as object, { ties: 'dance' }),
      'not-allowed at policy.ties',
    ],
    [
      'a broken source',
      plain => Object.assign(plain, { source: [{ unit: 'hue', score: 'x', group: 'x' }] }),
      'malformed number at source[0].score',
    ],
  ])('is refused with %s', (_, change, fault) => {
    expect(faultsOf(() => parseRanking(changed(change)))).toEqual([fault])
  })

  it('is refused if it contains itself', () => {
    const circle = changed(plain => Object.assign(plain, { findings: [plain] }))
    expect(faultsOf(() => explainPlace(circle, 'hue'))).toEqual(['malformed json at ranking.findings[0]'])
  })
})

it('movement and explainPlace refuse altered rankings, and never give NaN', () => {
  const altered = { ...ranking, entries: ranking.entries.map(entry => ({ ...entry, rank: 'x' })) } as never
  expect(faultsOf(() => compareRankings(ranking, altered))).toEqual([
    'not-as-computed at earlier.entries[0].rank',
    'not-as-computed at earlier.entries[1].rank',
  ])
  expect(
    faultsOf(() => explainPlace({ entries: [{ unit: 'a', rank: 1 }], unranked: [], policy: {} } as never, 'a')),
  ).toEqual(['missing at ranking.findings', 'missing at ranking.source'])
})

it('names the unit and both values in both languages', () => {
  const altered = changed(plain => Object.assign(plain.entries[0] as object, { rank: 2 }))
  expect(issuesOf(() => parseRanking(altered))[0]?.message).toEqual({
    vi: 'Kết quả của đơn vị “hue” ghi 2, nhưng tính lại từ số liệu và quy tắc đi kèm thì được 1. Hãy dùng bản gốc của kết quả, hoặc tính lại từ số liệu.',
    en: 'The result says 2 for the unit “hue”, but the data and the rules kept with it give 1. Use the original result, or compute it again from the data.',
  })
})

it('refuses a unit of a megabyte with a short sentence that cuts no surrogate pair in half', () => {
  const [issue] = issuesOf(() => explainPlace(ranking, '😀'.repeat(300_000)))
  expect(issue?.message.en.length).toBeLessThan(200)
  expect(issue?.message.en).not.toMatch(/\p{Cs}/u)
  expect(faultsOf(() => explainPlace(ranking, undefined as never))).toEqual(['wrong-type at unit'])
})

it('a ranking that rank made is not read again, and cannot be changed', () => {
  expect(parseRanking(ranking)).toBe(ranking)
  expect(() => Object.assign(ranking.entries[0] as object, { rank: 9 })).toThrow(TypeError)
})

it('refuses an explanation 5,000 levels deep, one that contains itself, and an unknown language', () => {
  let deep: { label: string; value: null; inputs?: readonly unknown[] } = { label: 'x', value: null }
  for (let level = 0; level < 5_000; level++) deep = { label: 'x', value: null, inputs: [deep] }
  expect(faultsOf(() => formatExplanation(deep as never, 'vi'))).toEqual(['too-deep explanation at explanation'])
  const circle: Record<string, unknown> = { label: 'x', value: null }
  circle['inputs'] = [circle]
  expect(faultsOf(() => formatExplanation(circle as never, 'vi'))).toEqual(['too-deep explanation at explanation'])
  expect(faultsOf(() => formatExplanation({ label: 'x', value: null }, 'fr' as never))).toEqual([
    'not-allowed at language',
  ])
  expect(faultsOf(() => formatExplanation({ label: 'x', value: 1 } as never, 'vi'))).toEqual([
    'malformed explanation at explanation',
  ])
})
