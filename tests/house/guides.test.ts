import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as root from '../../src/index'
import { blocksOf } from '../documentation/blocks'

const guides = readdirSync('docs')
  .filter(name => name.endsWith('.md'))
  .flatMap(name => blocksOf(`docs/${name}`))
/** What the examples import by name: a property may be called like a function. */
const imported = new Set(
  guides.flatMap(({ code }) =>
    [...code.matchAll(/^import \{([^}]*)\} from 'egov-kpi'$/gm)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []),
  ),
)

const names = Object.keys(root).filter(name => name !== 'EgovKpiError')

it('every function and constant at the root stands in a running example of a guide', () => {
  expect(guides.length).toBeGreaterThan(50)
  expect(names.filter(name => !imported.has(name))).toEqual([])
})

it('the root has at most 120 functions and constants', () => {
  expect(names.length).toBeLessThanOrEqual(120)
})
