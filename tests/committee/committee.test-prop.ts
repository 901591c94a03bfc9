import {
  type CommitteeRun,
  compareRounds,
  digestRun,
  evaluate,
  formatExact,
  parseExact,
  type RunEntry,
  rank,
  replay,
} from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../src/committee/canonical-json'
import { addFractions } from '../../src/foundation/fraction'
import { faultsOf } from '../support/issues'
import { gives, locks, runWith } from './runs'

const withValues = ['self', 'appraised', 'appraised-again', 'approved'] as const
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  plan: fc.constantFrom(0, '2.5', 6, '1/3', 10, null),
  days: fc.constantFrom(4, 5, '7.25', { numerator: 1, denominator: 3 }, { numerator: 0, denominator: 0 }),
  security: fc.constantFrom(0, 3, '9.99'),
}
const evidence = [{ title: 'Quyết định' }]

/** An entry that gives or explains a value, with a reason, so that every round takes it. */
const entry: fc.Arbitrary<RunEntry> = fc
  .record({
    round: fc.constantFrom(...withValues),
    unit: fc.constantFrom('y-tế', 'nội-vụ', 'hòa-tiến'),
    criterion: fc.constantFrom('plan', 'days', 'security'),
    proven: fc.boolean(),
  })
  .chain(({ round, unit, criterion, proven }) =>
    (values[criterion] as fc.Arbitrary<unknown>).map(value =>
      gives(round, unit, criterion, value, { reason: 'Luật', ...(proven ? { evidence } : {}) }),
    ),
  )
const asked: fc.Arbitrary<Partial<CommitteeRun>> = fc.constantFrom(
  {},
  { evidence: [{ criteria: ['security'], missing: 'absence' as const }] },
  { evidence: [{ criteria: ['plan', 'days', 'security'], missing: 'finding' as const, from: 'appraised' }] },
)
const run: fc.Arbitrary<CommitteeRun> = fc
  .record({ entries: fc.array(entry, { minLength: 1, maxLength: 40 }), asked })
  .map(one => runWith(one.entries, one.asked))
const cellOf = (one: RunEntry): string => ('criterion' in one && 'unit' in one ? `${one.unit}/${one.criterion}` : '')

it('a replay depends only on the run: again, or through JSON, it gives the same bytes', () => {
  fc.assert(
    fc.property(run, one => {
      const bytes = canonicalJson(replay(one))
      expect(canonicalJson(replay(one))).toBe(bytes)
      expect(canonicalJson(replay(JSON.parse(JSON.stringify(one))))).toBe(bytes)
      expect(JSON.stringify(replay(JSON.parse(JSON.stringify(one))))).toBe(JSON.stringify(replay(one)))
    }),
    { numRuns: 60 },
  )
})

it('a round has the points that `evaluate` gives for the last value of each criterion', () => {
  const order = ['self', 'appraised', 'explained', 'appraised-again', 'approved']
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 40 }).map(entries => runWith(entries)),
      one => {
        const given = one.entries.flatMap(each => (each.kind === 'assessment' ? [each] : []))
        for (const { round, evaluation, ranking } of replay(one).rounds) {
          // A stable sort by rounds leaves the entries of each in the order of the record.
          const until = given
            .filter(each => order.indexOf(each.round) <= order.indexOf(round))
            .toSorted((a, b) => order.indexOf(a.round) - order.indexOf(b.round))
          const last = new Map(
            until.map(({ unit, criterion, value }) => [`${unit}/${criterion}`, { unit, criterion, value }]),
          )
          const direct = evaluate(one.scorecard, {
            units: one.units,
            assessments: [...last.values()],
            observations: one.observations ?? [],
            period: one.period,
            asOf: one.asOf,
            missing: 'not-scored',
          })
          const shown = ({ entries }: typeof direct) =>
            entries.map(({ unit, points, exact, partial }) => ({ unit, points, exact, partial }))
          expect(shown(evaluation)).toEqual(shown(direct))
          expect(ranking.entries).toEqual(rank(direct, one.ranking).entries)
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('the order of entries for different rounds, units or criteria does not matter', () => {
  // Entries about one cell in one round keep their order: sorted by that, each takes the next of its own.
  const keyOf = (one: RunEntry): string => `${one.round}/${cellOf(one)}`
  const shuffled = run.chain(one =>
    fc.shuffledSubarray([...one.entries], { minLength: one.entries.length }).map(turned => {
      const seen = new Map<string, number>()
      const entries = turned.map(each => {
        const own = one.entries.filter(other => keyOf(other) === keyOf(each))
        const place = seen.get(keyOf(each)) ?? 0
        seen.set(keyOf(each), place + 1)
        return own[place] as RunEntry
      })
      return { one, other: { ...one, entries } }
    }),
  )
  const withoutPlaces = (of: CommitteeRun) =>
    replay(of).rounds.map(({ findings, ...round }) => ({
      ...round,
      findings: findings.map(({ message }) => message.en),
    }))
  fc.assert(
    fc.property(shuffled, ({ one, other }) => {
      expect(canonicalJson(withoutPlaces(other))).toBe(canonicalJson(withoutPlaces(one)))
    }),
    { numRuns: 60 },
  )
})

it('a round that is locked takes no more entries', () => {
  const order = ['self', 'appraised', 'explained', 'appraised-again', 'approved']
  fc.assert(
    fc.property(run, fc.nat(4), entry, (one, last, late) => {
      const locked = order.slice(0, last + 1)
      const entries = [...one.entries, ...locked.map(round => locks(round, '2022-12-29'))]
      const closed = { ...one, entries }
      expect(replay(closed).rounds.map(({ lock }) => lock !== undefined)).toEqual(
        replay(closed).rounds.map(({ round }) => locked.includes(round)),
      )
      const more = { ...closed, entries: [...entries, late] }
      if (locked.includes(late.round)) {
        expect(faultsOf(() => replay(more))).toEqual([`closed round at entries[${entries.length}]`])
      } else expect(() => replay(more)).not.toThrow()
    }),
    { numRuns: 60 },
  )
})

it('what is entered for a later round does not change an earlier one', () => {
  fc.assert(
    fc.property(run, entry, (one, late) => {
      const before = replay(one).rounds
      const after = replay({ ...one, entries: [...one.entries, late] }).rounds
      const untouched = before.slice(
        0,
        ['self', 'appraised', 'explained', 'appraised-again', 'approved'].indexOf(late.round),
      )
      expect(canonicalJson(after.slice(0, untouched.length))).toBe(canonicalJson(untouched))
    }),
    { numRuns: 60 },
  )
})

it('changes over three rounds are the sum of those from one round to the next', () => {
  fc.assert(
    fc.property(run, one => {
      const replayed = replay(one)
      const [first, second, third] = replayed.rounds.map(({ round }) => round)
      fc.pre(first !== undefined && second !== undefined && third !== undefined)
      if (first === undefined || second === undefined || third === undefined) return
      const changes = (from: string, to: string) =>
        new Map(compareRounds(replayed, { from, to }).units.map(({ unit, total }) => [unit, total.by]))
      const [whole, early, late] = [changes(first, third), changes(first, second), changes(second, third)]
      for (const unit of ['y-tế', 'nội-vụ', 'hòa-tiến']) {
        const [a, b] = [early.get(unit), late.get(unit)].map(by => (by === undefined ? '0' : by))
        if (a === null || a === undefined || b === null || b === undefined) continue
        const sum = formatExact(addFractions(parseExact(a), parseExact(b)))
        expect(whole.get(unit) ?? '0').toBe(sum)
      }
    }),
    { numRuns: 100 },
  )
})

it('two runs have the same digest exactly if they are equal', async () => {
  await fc.assert(
    fc.asyncProperty(run, run, async (one, other) => {
      const [a, b] = [await digestRun(one), await digestRun(JSON.parse(JSON.stringify(other)))]
      expect(a === b).toBe(canonicalJson(one) === canonicalJson(other))
    }),
    { numRuns: 30 },
  )
})
