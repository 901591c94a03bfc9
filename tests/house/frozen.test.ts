import { expect, it } from 'vitest'
import { builtRooms } from './rooms'

/** The places in exported data that one user could change for all others. */
function openPlaces(value: unknown, place: string): readonly string[] {
  // Schemas belong to zod, and are not data.
  if (typeof value !== 'object' || value === null || '_zod' in value) return []
  const own = Object.isFrozen(value) ? [] : [place]
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => openPlaces(inner, `${place}.${key}`))]
}

it('data that all users of a room share cannot be changed by one of them', async () => {
  const checked: string[] = []
  for (const room of builtRooms) {
    const module: Record<string, unknown> = await import(`../../src/${room}/index.ts`)
    for (const [name, value] of Object.entries(module)) {
      if (typeof value !== 'object' || value === null || '_zod' in value) continue
      checked.push(name)
      expect(openPlaces(value, name)).toEqual([])
    }
  }
  expect(checked).toEqual(expect.arrayContaining(['decision766', 'egdi2022', 'usualRounds', 'assumedThresholds']))
})
