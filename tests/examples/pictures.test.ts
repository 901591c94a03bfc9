import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pictures } from '../../examples/pictures'

it.each(Object.entries(pictures))('%s is what `npm run pictures` draws', (file, draw) => {
  expect(readFileSync(file, 'utf8')).toBe(draw())
})
