import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as root from '../../src/index'
import { blocksOf } from '../documentation/blocks'

const guides = readdirSync('docs')
  .filter(name => name.endsWith('.md'))
  .flatMap(name => blocksOf(`docs/${name}`))
const words = new Set(guides.flatMap(({ code }) => code.match(/\w+/g) ?? []))

const names = Object.keys(root).filter(name => name !== 'EgovKpiError')

it('every function and constant at the root stands in a running example of a guide', () => {
  expect(guides.length).toBeGreaterThan(50)
  expect(names.filter(name => !words.has(name))).toEqual([])
})

it('the root has at most 120 functions and constants', () => {
  expect(names.length).toBeLessThanOrEqual(120)
})
