import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { faceOf } from './exports'
import { builtRooms, innerFaces, rootRooms } from './rooms'

const faceOfRoom = (room: string) => faceOf(readFileSync(`src/${room}/index.ts`, 'utf8'))
const root = faceOf(readFileSync('src/index.ts', 'utf8'))

describe('the faces', () => {
  it('of the rooms hold only named re-exports', () => {
    expect(builtRooms.flatMap(room => [...faceOfRoom(room).wholes, ...faceOfRoom(room).others])).toEqual([])
  })

  it('of folders within rooms hold only named re-exports', () => {
    const faces = innerFaces.map(folder => faceOf(readFileSync(`${folder}/index.ts`, 'utf8')))
    expect(faces.flatMap(({ wholes, others }) => [...wholes, ...others])).toEqual([])
  })

  it('never give two things the same name', () => {
    const names = builtRooms.flatMap(room => faceOfRoom(room).names)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('at the root hold every room before frameworks, whole', () => {
    const rooms = rootRooms.filter(room => builtRooms.includes(room) && room !== 'frameworks')
    expect({ ...root, wholes: root.wholes.toSorted() }).toEqual({
      names: [],
      wholes: rooms.map(room => `./${room}/index`).toSorted(),
      others: [],
    })
  })
})

/** Packages that only `exchange` loads: parsers and writers of the files that committees have. */
const forFiles = ['@zip.js/zip.js', 'csv-parse', 'fflate', 'hucre', 'saxes']

describe('package.json', () => {
  const face = (name: string) => (name === 'index' ? name : `${name}/index`)
  const entry = (name: string) => ({
    import: { types: `./dist/types/${face(name)}.d.mts`, default: `./dist/${name}.js` },
    require: { types: `./dist/types/${face(name)}.d.cts`, default: `./dist/${name}.cjs` },
  })

  it('exports the root and the rooms that exist as entry points, all in the same form', () => {
    expect(packageJson.exports).toEqual({
      '.': entry('index'),
      ...Object.fromEntries(builtRooms.filter(room => room !== 'cli').map(room => [`./${room}`, entry(room)])),
      './schemas/*.json': './dist/schemas/*.json',
      './package.json': './package.json',
    })
  })

  it('has main and types of the root, and a rule for subpaths, for compilers that do not read exports', () => {
    const { main, types, typesVersions } = packageJson
    const { types: expected, default: required } = entry('index').require
    expect({ main, types }).toEqual({ main: required, types: expected })
    expect(typesVersions['*']['*'][0]).toBe(entry('*').require.types)
  })

  it('limits the size of exactly the entry points that it exports', () => {
    // Entries with `import` hold single functions.
    const rooms = packageJson['size-limit'].filter(entry => !('import' in entry))
    const limited = rooms.map(({ path }) => path)
    const exported = ['index', ...builtRooms.filter(room => room !== 'cli')].map(name => `dist/${name}.js`)
    expect(limited.toSorted()).toEqual(exported.toSorted())
  })

  it('asks users to install only three packages and those of the rooms that face the outside world', () => {
    expect(Object.keys(packageJson.dependencies)).toEqual(
      ['date-fns', 'decimal.js', 'zod', ...forFiles].toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })
})

it('the tests of the faces notice what these should not hold', () => {
  const text = "export { a, type B, c as d } from './a'\nexport * from './b'\nexport const one = 1\nimport './c'"
  expect(faceOf(text)).toEqual({
    names: ['a', 'B', 'd'],
    wholes: ['./b'],
    others: ['export const one = 1', "import './c'"],
  })
})
