import assert from 'node:assert/strict'
import { execFile, execFileSync, spawn } from 'node:child_process'
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const job = `
const ranking = rank([{ unit: 'hue', score: '0.6' }, { unit: 'da-nang', score: '0.60' }], { ties: 'dense' })
const first: number | undefined = ranking.entries[0]?.rank
// @ts-expect-error: a way to treat ties that does not exist
rank([], { ties: 'fair' })
// @ts-expect-error: a unit of a group that does not exist
defineUnits({ groups: [{ id: 'city', name: 'City' }], units: [{ id: 'hue', name: 'Hue', group: 'town' }] })
try {
  rank([])
} catch (error) {
  if (isEgovKpiError(error)) error.issues.map(issue => issue.message.vi)
}
export const answer = { first }
`

/** The compilers that the README names, beside the one that we use: the oldest one, and the last of the old kind. */
const compilers = { 5.4: 'typescript@5.4.5', 5.9: 'typescript@5.9.3' }

/** What users set: files, module, resolution, exactOptionalPropertyTypes. */
const node16 = exact => [['esm.mts', 'cjs.cts'], 'node16', 'node16', exact]
const bundler = exact => [['bundled.ts'], 'esnext', 'bundler', exact]
const node10 = exact => [['node10.ts'], 'commonjs', 'node10', exact]
const settings = [
  ['5.4', ...node16(true)],
  ['5.4', ...bundler(true)],
  ['5.9', ...node16(true)],
  ['5.9', ...bundler(true)],
  ['5.9', ...node10(true)],
  ...[true, false].flatMap(exact => [
    ['6.0', ...node16(exact)],
    ['6.0', ...bundler(exact)],
  ]),
]

/** Compiles a user's program against the published declarations, declarations included, in each of the settings. */
export const checkTypes = async (folder, subpaths) => {
  const wanted = Object.entries(compilers).map(([version, one]) => `typescript-${version}@npm:${one}`)
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...wanted], { cwd: folder, stdio: 'ignore' })
  const names = subpaths.map(path => path.replace('.', 'egov-kpi'))
  const all = names.map((name, index) => `export * as room${index} from '${name}'`).join('\n')
  const allRequired = names.map((name, index) => `export import room${index} = require('${name}')`).join('\n')
  const used = 'defineUnits, isEgovKpiError, rank'
  const imported = `import { ${used} } from 'egov-kpi'\n${all}\n${job}`
  const required = `import egovKpi = require('egov-kpi')\nconst { ${used} } = egovKpi\n${allRequired}\n${job}`
  for (const file of ['esm.mts', 'bundled.ts', 'node10.ts']) writeFileSync(join(folder, file), imported)
  writeFileSync(join(folder, 'cjs.cts'), required)

  const compile = async ([version, files, module, moduleResolution, exactOptionalPropertyTypes]) => {
    const from = version in compilers ? join(folder, 'node_modules', `typescript-${version}`, 'lib') : undefined
    const compiler = from ? join(from, 'tsc.js') : createRequire(import.meta.url).resolve('typescript/lib/tsc.js')
    const name = `TypeScript ${version}, ${moduleResolution}, exactOptionalPropertyTypes ${exactOptionalPropertyTypes}`
    // zod's declarations speak of URL, which comes with the browser's types or with Node's.
    const lib = ['es2022', 'dom']
    const compilerOptions = { module, moduleResolution, target: 'es2022', lib, types: [], noEmit: true }
    Object.assign(compilerOptions, { strict: true, exactOptionalPropertyTypes, skipLibCheck: false })
    // What `tsc --init` writes; zod's declarations need it here.
    if (moduleResolution === 'node10') Object.assign(compilerOptions, { esModuleInterop: true })
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files }))
    const options = { cwd: folder, encoding: 'utf8' }
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, '--version'], options)
    assert(stdout.startsWith(`Version ${version}.`), `asked for TypeScript ${version} and got ${stdout}`)
    try {
      await promisify(execFile)(process.execPath, [compiler, '-p', `${name}.json`], options)
    } catch (error) {
      throw new Error(`${name}:\n${error.stdout}`)
    }
  }
  // Two at a time: that many processors are everywhere.
  const left = [...settings]
  const work = async () => {
    for (let one = left.shift(); one; one = left.shift()) await compile(one)
  }
  await Promise.all([work(), work()])
}

/** Asks the server that editors use where `rank` is defined: in the source, which the package brings along. */
export const checkDefinition = async folder => {
  const source = join(realpathSync(folder), 'node_modules', 'egov-kpi', 'src', 'ranking', 'rank.ts')
  const programs = {
    'definition.mts': "import { rank } from 'egov-kpi'\nrank([])\n",
    'definition.cts': "import egovKpi = require('egov-kpi/ranking')\negovKpi.rank([])\n",
  }
  const files = Object.keys(programs)
  const compilerOptions = { module: 'node16', target: 'es2022', types: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  const server = createRequire(import.meta.url).resolve('typescript/lib/tsserver.js')
  const editor = spawn(process.execPath, [server, '--disableAutomaticTypingAcquisition'], { cwd: folder })
  const answers = createInterface({ input: editor.stdout })[Symbol.asyncIterator]()
  const ask = (command, arguments_) =>
    editor.stdin.write(`${JSON.stringify({ seq: 0, type: 'request', command, arguments: arguments_ })}\n`)
  try {
    for (const [name, content] of Object.entries(programs)) {
      const file = join(realpathSync(folder), name)
      writeFileSync(file, content)
      ask('open', { file })
      ask('definition', { file, line: 2, offset: content.split('\n')[1].indexOf('rank') + 1 })
      let found
      while (found === undefined) {
        const { value, done } = await answers.next()
        assert(!done, `${name}: the server ended without an answer`)
        const message = value.startsWith('{') ? JSON.parse(value) : {}
        if (message.command === 'definition') found = message.body ?? []
      }
      assert.equal(found[0]?.file, source, `${name}: the definition of rank`)
      const line = readFileSync(source, 'utf8').split('\n')[found[0].start.line - 1]
      assert.match(line, /export function rank\b/, `${name}: the line of the definition`)
    }
  } finally {
    editor.kill()
  }
}
