import { describe, expect, it } from 'vitest'
import { circleIn, faultOf, importsOf } from './imports'
import { sourceFiles } from './rooms'

const paths = new Set(sourceFiles.map(({ path }) => path))
const imports = sourceFiles.flatMap(file => importsOf(file, paths))

describe('the map of the house', () => {
  it('is kept by every file, which imports only what is behind the arrow of its room', () => {
    expect(imports.flatMap(one => faultOf(one) ?? [])).toEqual([])
  })

  it('is kept by all files, which never import each other in a circle', () => {
    expect(circleIn(imports)).toBeUndefined()
  })
})

describe('these tests notice', () => {
  const fault = (path: string, text: string) => {
    const known = new Set([
      'src/index.ts',
      'src/foundation/fraction.ts',
      'src/ranking/rank.ts',
      'src/ranking/index.ts',
      'src/report/charts/index.ts',
    ])
    return importsOf({ path, text }, known).flatMap(one => faultOf(one, ['src/report/charts']) ?? [])
  }

  it.each([
    ['a room below', 'src/foundation/fraction.ts', "import { rank } from '../ranking/rank'"],
    ['a room below, for a type only', 'src/foundation/fraction.ts', "import type { Ranking } from '../ranking'"],
    ['a room beside', 'src/ranking/rank.ts', "export { observe } from '../observations/observe'"],
    ['the root', 'src/ranking/rank.ts', "import { rank } from '..'"],
    ['the package by its own name', 'src/ranking/rank.ts', "import { rank } from 'egov-kpi'"],
    ['Node', 'src/ranking/rank.ts', "const { readFileSync } = await import('node:fs')"],
    ['another package', 'src/ranking/rank.ts', "import { rank } from 'd3-array'"],
    ['a package in the room that computes nothing', 'src/report/table.ts', "import { z } from 'zod'"],
    ['anything from a room that is not on the map', 'src/utils/index.ts', "import { z } from 'zod'"],
    ['a file past the face of its folder', 'src/report/table.ts', "import { axis } from './charts/axis'"],
    ['a single file into the root', 'src/index.ts', "export { rank } from './ranking/rank'"],
  ])('an import of %s', (_, path, text) => {
    expect(fault(path, text)).toHaveLength(1)
  })

  it.each([
    ['a file of a room above', 'src/ranking/rank.ts', "import { add } from '../foundation/fraction'"],
    ['a neighbour', 'src/ranking/ties.ts', "import { rank } from './rank'"],
    ['a pure package', 'src/ranking/rank.ts', "import { z } from 'zod'"],
    ['a part of one', 'src/foundation/period.ts', "import { addDays } from 'date-fns/addDays'"],
    ['Node, in the room for files', 'src/exchange/read.ts', "import { readFile } from 'node:fs/promises'"],
    ['a folder by its face', 'src/report/table.ts', "import { drawProgress } from './charts/index'"],
    ['a neighbour in a folder with a face', 'src/report/charts/progress.ts', "import { axis } from './axis'"],
    ['a room into the root', 'src/index.ts', "export { rank } from './ranking'"],
  ])('but not an import of %s', (_, path, text) => {
    expect(fault(path, text)).toEqual([])
  })

  it('a circle, wherever it begins', () => {
    const ways = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }))
    expect(circleIn(ways(['a', 'b'], ['b', 'c'], ['c', 'b']))).toEqual(['b', 'c', 'b'])
    expect(circleIn(ways(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toBeUndefined()
  })
})
