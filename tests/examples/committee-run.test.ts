import { createHash } from 'node:crypto'
import { compareRounds, digestRun, libraryVersion, type RunEntry, replay } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { report } from '../../examples/committee-run/report'
import { announced, run } from '../../examples/committee-run/run'
import { canonicalJson } from '../../src/committee/canonical-json'

const replayed = replay(run)
const scores = (round: string) =>
  Object.fromEntries(
    (replayed.rounds.find(one => one.round === round)?.ranking.entries ?? []).map(({ unit, score, rank }) => [
      unit,
      [score, rank],
    ]),
  )

describe('the points of the example are those computed by hand', () => {
  // so-y-te: security 8 + 460/500 × 6 = 5.52 + 2 + 3; services 41.2/50 × 12 = 9.89, (96.5 − 80)/20 × 8 = 6.6,
  // 4/6 × 5 = 3.33, 24/25 × 5 = 4.8, 310/400 × 5 = 3.88; steering 5 + 4 + (98 % × 5 + 3) = 7.9 + 3 + 2.55;
  // survey 172.5/200 × 12 = 10.35 and 67.5/100 × 8 = 5.4; bonus 2: 18.52 + 28.5 + 22.45 + 15.75 + 2 = 87.22
  it('for an agency that assesses itself', () => {
    expect(scores('self')['so-y-te']).toEqual(['87.22', 2])
  })

  // One point less for a plan that came late; the half point that was given back was withdrawn.
  it('for an agency that is appraised, explains itself and is appraised again', () => {
    expect(scores('appraised')['so-y-te']).toEqual(['86.22', 1])
    expect(scores('appraised-again')['so-y-te']).toEqual(['86.22', 1])
  })

  // so-noi-vu: 8 + 5.7 + 3 + 3, 10.8 + 7.2 + 5 + 5 + 3.13, 5 + 5 + 7.75 + 3 + 2.34, 10.15 + 5.1, bonus 1, penalty 2: 88.17;
  // without evidence 8 less; where the level is only appraised 8 × 2/3 = 5.33
  it('for an agency without evidence, with some, and with all of it', () => {
    expect(scores('self')['so-noi-vu']).toEqual(['88.17', 1])
    expect(scores('appraised')['so-noi-vu']).toEqual(['80.17', 3])
    expect(scores('appraised-again')['so-noi-vu']).toEqual(['85.5', 2])
    expect(scores('appeals')['so-noi-vu']).toEqual(['88.17', 1])
  })

  // thanh-tra: 18 + 4.5 + (4 + 4 + 8 + 2 + 1.95) + 20/24 × 8 = 6.67 makes 49.12, of 100 − 12 − 8 − 5 − 5 − 12 = 58 points:
  // 49.12 × 100/58 = 84.6896…
  it('for an agency that many criteria do not concern', () => {
    expect(scores('approved')['thanh-tra']).toEqual(['84.69', 3])
  })

  // (18 + 20 × 3/4 + 6 × 1/2) / 48 × 12 = 9 and so on alike; a plan point less in one, a late report in the other.
  it('for two communes that are equal', () => {
    expect([scores('approved')['xa-tan-phu']?.[1], scores('approved')['xa-hoa-son']?.[1]]).toEqual([2, 2])
  })
})

it('the appeal changes only the ranks of the two agencies, and is listed with who decided what', () => {
  const { units, gained, lost } = compareRounds(replayed, { from: 'approved', to: 'appeals' })
  expect(gained.map(({ unit, earlierRank, rank }) => [unit, earlierRank, rank])).toEqual([['so-noi-vu', 2, 1]])
  expect(lost.map(({ unit, earlierRank, rank }) => [unit, earlierRank, rank])).toEqual([['so-y-te', 1, 2]])
  const [change] = units.find(({ unit }) => unit === 'so-noi-vu')?.criteria ?? []
  expect([change?.criterion, change?.by]).toEqual(['security-level', '2.67'])
  expect(change?.entries.map(({ kind, by }) => [kind, by])).toEqual([
    ['appeal', 'Sở Nội vụ'],
    ['assessment', 'Hội đồng đánh giá'],
    ['decision', 'Hội đồng đánh giá'],
  ])
})

it('the example holds every kind of entry', () => {
  const entries: Readonly<Record<RunEntry['kind'], true>> = {
    appeal: true,
    assessment: true,
    decision: true,
    explanation: true,
    lock: true,
    observation: true,
    withdrawal: true,
  }
  expect([...new Set(run.entries.map(({ kind }) => kind))].toSorted()).toEqual(Object.keys(entries).toSorted())
})

it('the announced record has its own digest, and gives the result that the whole one had at that time', async () => {
  const bytes = canonicalJson({ library: 'egov-kpi', version: libraryVersion, run: announced })
  expect(await digestRun(announced)).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(canonicalJson(replay(announced).rounds)).toBe(canonicalJson(replayed.rounds.slice(0, 5)))
})

it.each(['vi', 'en'] as const)(
  'what is printed in “%s” is the same text each time, and says that it is invented',
  async language => {
    const text = await report(language)
    expect(await report(language)).toBe(text)
    expect(text).toContain({ vi: 'đều là giả định', en: 'are all invented' }[language])
    expect(text).toContain(await digestRun(announced))
    expect(text.split('\n').map(line => line.split(/ {2,}/))).toContainEqual(
      {
        vi: ['Sở Nội vụ', '88,17 (1)', '80,17 (3)', '85,50 (2)', '85,50 (2)', '88,17 (1)'],
        en: ['Department of Home Affairs', '88.17 (1)', '80.17 (3)', '85.50 (2)', '85.50 (2)', '88.17 (1)'],
      }[language],
    )
    expect(text).not.toMatch(/undefined|null|NaN/)
  },
)
