import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guardOf } from '../../src/foundation/guard'
import { isAccepted } from '../../src/foundation/schema'
import { ObservationParts } from '../../src/observations/observation'

const text = fc.oneof(fc.constantFrom('a', 'sở-y-tế', ' a', '', 'a\u200b'), fc.string(), fc.anything())
const nearlyAnObservation = fc.oneof(
  fc.anything(),
  fc.record(
    {
      unit: text,
      indicator: text,
      period: fc.oneof(fc.constantFrom('2022', '2022-Q4', '2022-Q5', '2022-01-02/2022-01-01'), fc.anything()),
      label: fc.oneof(fc.constant({ vi: 'Năm' }), fc.anything()),
      value: fc.oneof(fc.constant(null), fc.constantFrom('1/3', '0,5', 0.1 + 0.2, 57), fc.double(), fc.anything()),
      absence: fc.constantFrom('no-data', 'in-words', 'zero-denominator', 'none', undefined),
      words: fc.constantFrom('Bắt đầu', '', undefined),
      numerator: fc.oneof(fc.nat(), fc.double()),
      denominator: fc.oneof(fc.nat(3), fc.integer()),
      status: fc.constantFrom('final', 'estimated', 'finished'),
      source: fc.constantFrom({ title: 'a' }, { titel: 'a' }, 'a'),
      asOf: fc.constantFrom('2022-06-30', '2022-06-30T00:00Z', '2022-06-31', 7),
      inputs: fc.constantFrom(
        [],
        [{ unit: 'a', indicator: 'b', period: '2022' }],
        [{ unit: 'a' }],
        [{ unit: 7 }],
        [{ uint: 'a' }],
        {},
      ),
      extra: fc.anything(),
      constructor: fc.anything(),
      toString: fc.anything(),
      ['__proto__']: fc.anything(),
    },
    { requiredKeys: [] },
  ),
  // Mostly complete ones, so that both answers occur often.
  fc.record(
    {
      unit: fc.constantFrom('a', 'b'),
      indicator: fc.constant('c'),
      period: fc.constant('2022'),
      value: fc.oneof(
        fc.constant(null),
        fc.nat(),
        fc.constantFrom<unknown>(
          -1,
          1.5,
          Number.NaN,
          2 ** 60,
          '',
          '1',
          '-1',
          '.5',
          '1.50',
          '1,5',
          '1/3',
          '1/0',
          '-1/3',
        ),
        fc.constantFrom('9'.repeat(41), '9'.repeat(19)),
      ),
      status: fc.constantFrom('final', 'final', 'estimated', 'finl'),
      absence: fc.constantFrom('no-data', 'in-words', 'zero-denominator'),
      words: fc.constant('Bắt đầu'),
      numerator: fc.nat(3),
      denominator: fc.nat(3),
    },
    { requiredKeys: ['unit', 'indicator', 'period', 'value', 'status'] },
  ),
)

it('the quick guard of observations agrees with their schema', () => {
  const isObservation = guardOf(ObservationParts)
  fc.assert(
    fc.property(nearlyAnObservation, input => {
      expect(isObservation(input)).toBe(isAccepted(ObservationParts, input))
    }),
    { numRuns: 1500 },
  )
})
