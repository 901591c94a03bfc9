import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { faceOf } from './exports'
import { builtRooms, rootRooms, sourceFiles } from './rooms'

const namesOf = (room: string): string[] => faceOf(readFileSync(`src/${room}/index.ts`, 'utf8')).names
const inRoot = builtRooms.filter(room => rootRooms.includes(room)).flatMap(namesOf)

describe('the faces', () => {
  it('hold something else than named re-exports', () => {
    const faces = sourceFiles.filter(({ path }) => path.endsWith('/index.ts'))
    expect(faces.flatMap(({ path, text }) => faceOf(text).others.map(other => `${path}: ${other}`))).toEqual([])
  })

  it('give two things the same name', () => {
    const names = builtRooms.flatMap(namesOf)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('are not what the root gives on: every room up to frameworks, and nothing else', () => {
    expect(faceOf(readFileSync('src/index.ts', 'utf8')).names.toSorted()).toEqual(inRoot.toSorted())
  })
})

describe('package.json', () => {
  const entry = (name: string) => ({
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  })

  it('exports other entry points than the root and the rooms that exist, or in another form', () => {
    expect(packageJson.exports).toEqual({
      '.': entry('index'),
      ...Object.fromEntries(builtRooms.filter(room => room !== 'cli').map(room => [`./${room}`, entry(room)])),
      './package.json': './package.json',
    })
  })

  it('asks users to install other packages than the three', () => {
    expect(Object.keys(packageJson.dependencies)).toEqual(['date-fns', 'decimal.js', 'zod'])
  })
})

it('these tests would not notice what a face should not hold', () => {
  const text = "export { a, type B, c as d } from './a'\nexport * from './b'\nexport const one = 1\nimport './c'"
  expect(faceOf(text)).toEqual({
    names: ['a', 'B', 'd'],
    others: ["export * from './b'", 'export const one = 1', "import './c'"],
  })
})
