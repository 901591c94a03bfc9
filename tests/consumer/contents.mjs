import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const published =
  /^(dist\/[\w-]+\.c?js|dist\/types\/[\w/-]+\.d\.([mc]ts|map)|src\/(?!cli\/)[\w/-]+\.ts|dist\/schemas\/\w+\.json|README\.md|LICENSE|CHANGELOG\.md|NOTICE|SECURITY\.md|package\.json)$/
const expected = ['README.md', 'LICENSE', 'CHANGELOG.md', 'NOTICE', 'SECURITY.md', 'package.json']
const pure = ['zod', 'date-fns', 'decimal.js']
/** What `exchange` may load beside these; nothing else of Node's own either. */
const forFiles = ['csv-parse', 'fflate', 'hucre', '@zip.js/zip.js', 'saxes']
const schemas = [
  'assessments',
  'bands',
  'calendar',
  'dossiers',
  'evaluation',
  'form',
  'formula',
  'indicators',
  'observations',
  'plan',
  'procedures',
  'ranking',
  'replay',
  'report',
  'run',
  'scorecard',
  'standings',
  'targets',
  'taskEvents',
  'taskSummary',
  'units',
]

/** Checks what `npm pack` would publish: nothing missing, nothing else, and nothing of the machine that built it. */
export const checkContents = (files, installed, exports) => {
  const paths = files.map(({ path }) => path)
  assert.deepEqual(
    paths.filter(path => !published.test(path)),
    [],
    'files that should not be published',
  )
  const entries = Object.values(exports)
    .flatMap(entry => (typeof entry === 'string' ? [entry] : leaves(entry)))
    .flatMap(entry => (entry.includes('*') ? schemas.map(name => entry.replace('*', name)) : [entry]))
  for (const path of [...expected, ...entries.map(entry => entry.replace('./', ''))])
    assert(paths.includes(path), `${path} is not published`)
  const traces = [process.cwd(), join(homedir(), '/'), 'vitest', 'fast-check']
  for (const path of paths.filter(path => path.startsWith('dist/'))) {
    const text = readFileSync(join(installed, path), 'utf8')
    for (const trace of traces) assert(!text.includes(trace), `${path} contains ${trace}`)
    for (const [, map] of text.matchAll(/^\/\/# sourceMappingURL=(.*)$/gm)) {
      const { sources } = JSON.parse(readFileSync(join(installed, dirname(path), map), 'utf8'))
      for (const source of sources)
        assert(paths.includes(join(dirname(path), source)), `${source} is not published, and ${map} leads to it`)
    }
  }
  for (const [name, entry] of Object.entries(exports).filter(([name]) => !/\.json|exchange|cli/.test(name)))
    for (const file of leaves(entry)) {
      const foreign = packagesBehind(join(installed, file)).filter(one => !pure.includes(one))
      assert.deepEqual(foreign, [], `${name} loads more than ${pure.join(', ')} through ${file}`)
    }
  for (const file of leaves(exports['./exchange'])) {
    const known = [...pure, ...forFiles]
    const foreign = packagesBehind(join(installed, file)).filter(one => !known.includes(one))
    assert.deepEqual(foreign, [], `./exchange loads more than ${known.join(', ')} through ${file}`)
  }
}

const leaves = entry => Object.values(entry).flatMap(value => (typeof value === 'string' ? [value] : leaves(value)))

/** Walks from a built file through all that it loads, and names the packages on which that ends. */
const packagesBehind = (file, seen = new Set()) => {
  if (seen.has(file)) return []
  seen.add(file)
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true)
  const specifiers = importedFiles.map(({ fileName }) => fileName)
  return specifiers.flatMap(to => {
    if (!to.startsWith('.')) return [to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0]]
    const path = join(dirname(file), to)
    return packagesBehind(file.includes('.d.') ? path.replace(/\.([mc])js$/, '.d.$1ts') : path, seen)
  })
}
