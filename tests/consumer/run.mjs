// Installs the packed tarball in an empty folder and uses it as a stranger would. Needs `npm run build` before.
// Usage: node tests/consumer/run.mjs [contents | types | definition | command | page | deno | bun | 20 | 22 | 24 …]; without
// arguments, everything.
import { execFileSync } from 'node:child_process'
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkCommand } from './command.mjs'
import { checkContents } from './contents.mjs'
import { checkPage } from './page.mjs'
import { checkDefinition, checkTypes } from './types.mjs'

const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-consumer-'))
const run = (command, args, cwd = folder, env = {}) =>
  execFileSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })

/** Other runtimes, each as the package of npm that has it, and how it runs a file. */
const others = { deno: ['deno@2.9.6', 'run', '--allow-all'], bun: ['bun@1.4.5'] }
const quiet = { DENO_DIR: join(folder, '.deno'), DENO_NO_UPDATE_CHECK: '1' }

// Each runtime is fetched by npm as a whole; the Node that runs already is used as it is.
const runOn = runtime => {
  const [wanted, ...args] = others[runtime] ?? [`node@${runtime}`]
  const isCurrent = process.versions.node.startsWith(`${runtime}.`)
  const printed = isCurrent
    ? run(process.execPath, ['main.mjs'])
    : run('npx', ['-y', '-p', wanted, '--', wanted.split('@')[0], ...args, 'main.mjs'], folder, quiet)
  const { versions, ...result } = JSON.parse(printed)
  const version = versions[runtime] ?? versions.node
  if (runtime in others ? wanted !== `${runtime}@${versions[runtime]}` : !version.startsWith(`${runtime}.`))
    throw new Error(`asked for ${wanted} and got ${JSON.stringify(versions)}`)
  return result
}

try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], resolve('.package')))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)])
  cpSync('tests/consumer/project', folder, { recursive: true })
  const installed = join(folder, 'node_modules', 'egov-kpi')
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  const subpaths = Object.keys(exports).filter(path => !path.endsWith('.json'))

  const asked = process.argv.slice(2)
  let expected
  const all = ['contents', 'types', 'definition', 'command', 'page', '20', '22', '24', ...Object.keys(others)]
  for (const check of asked.length > 0 ? asked : all) {
    if (check === 'contents') {
      checkContents(packed.files, installed, exports)
      const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
      const bytes = files.reduce((sum, file) => sum + lstatSync(join(file.parentPath ?? file.path, file.name)).size, 0)
      const [tarball, unpacked, all] = [packed.size, packed.unpackedSize, bytes].map(size => (size / 1e6).toFixed(1))
      console.log(`${tarball} MB packed, ${unpacked} MB unpacked, ${all} MB with all that it needs`)
    } else if (check === 'types') await checkTypes(folder, subpaths)
    else if (check === 'definition') await checkDefinition(folder)
    else if (check === 'command') checkCommand(join(folder, packed.filename))
    else if (check === 'page') await checkPage(folder)
    else {
      const result = JSON.stringify(runOn(check))
      expected ??= result
      if (result !== expected) throw new Error(`${check} gives ${result}, another runtime gave ${expected}`)
    }
    console.log(`${/^\d/.test(check) ? `Node ${check}` : check}: as it should be`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
