import { beforeAll, expect, it } from 'vitest'
import { demo, textAt, type World } from './world'

let files: World
beforeAll(async () => {
  files = await demo('en')
})

/** Ranks the example by a policy, with further options on the line. */
async function rankBy(policy: unknown, more = '') {
  files.files.set('policy.json', JSON.stringify(policy))
  const settings = JSON.parse(textAt(files, 'egov-kpi.json'))
  const { bands: _, within: __, decimals: ___, ...rank } = settings.rank
  files.files.set('plain.json', JSON.stringify({ ...settings, rank: { ...rank, policy: 'policy.json' } }))
  const answer = await files.run(`rank --config plain.json --lang en --out out.json${more}`)
  return { ...answer, ranking: () => JSON.parse(textAt(files, 'out.json')) }
}

it('the policy of a ranking is read from a file', async () => {
  const { code, told, ranking } = await rankBy({
    within: 'group',
    bands: [
      { id: 'first', place: 'number', atMost: 1 },
      { id: 'rest', place: 'number', above: 1 },
    ],
    cutoff: { ties: 'all-in' },
  })
  expect([code, told]).toEqual([0, expect.not.stringContaining('Error')])
  const { entries, policy } = ranking()
  expect(policy.cutoff).toEqual({ ties: 'all-in' })
  for (const { rank, band } of entries) expect(band).toBe(rank === 1 ? 'first' : 'rest')
})

it('a fault of the policy is reported at its file', async () => {
  const { code, told } = await rankBy({ quotas: [{ band: 'A', otherwise: 'B' }], tyes: 'dense' })
  expect(code).toBe(2)
  expect(told.trim().split('\n')).toEqual([
    'Error: “policy.json”, tyes: There is no property “tyes”; nearest: ties.',
    'Error: “policy.json”, quotas[0]: The quota of the band “A” limits nothing: give “count”, a number of units, or “share”.',
  ])
})

it('what only the units and criteria can show is reported too', async () => {
  const { code, told } = await rankBy({ outOfCompetition: [{ unit: 'nobody', reason: 'x' }] })
  expect([code, told]).toEqual([2, expect.stringContaining('There is no unit “nobody”')])
})

it('an option of the line that the policy also states is refused', async () => {
  const { code, told } = await rankBy({ within: 'group', ties: 'dense' }, ' --within group --ties dense')
  expect([code, told.trim().split('\n')]).toEqual([
    2,
    [
      'Error: --ties is also stated in the policy of the ranking (--policy); state it once.',
      'Error: --within is also stated in the policy of the ranking (--policy); state it once.',
    ],
  ])
})
