// Installs the packed tarball in an empty folder and uses it as a stranger would. Needs `npm run build` before.
// Usage: node tests/consumer/run.mjs [contents | types | command | 20 | 22 | 24 …]; without arguments, everything.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkCommand } from './command.mjs'
import { checkContents } from './contents.mjs'
import { checkTypes } from './types.mjs'

const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-consumer-'))
const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, encoding: 'utf8' })

// Each Node is a whole version of its own, fetched by npm; one that runs already is used as it is.
const runOn = version => {
  const isCurrent = process.versions.node.startsWith(`${version}.`)
  const printed = isCurrent
    ? run(process.execPath, ['main.mjs'])
    : run('npx', ['-y', '-p', `node@${version}`, '--', 'node', 'main.mjs'])
  const { node, ...result } = JSON.parse(printed)
  if (!node.startsWith(`v${version}.`)) throw new Error(`asked for Node ${version} and got ${node}`)
  return result
}

try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], resolve('.')))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)])
  cpSync('tests/consumer/project', folder, { recursive: true })
  const installed = join(folder, 'node_modules', 'egov-kpi')
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  const subpaths = Object.keys(exports).filter(path => !path.endsWith('.json'))

  const asked = process.argv.slice(2)
  let expected
  for (const check of asked.length > 0 ? asked : ['contents', 'types', 'command', '20', '22', '24']) {
    if (check === 'contents') checkContents(packed.files, installed, exports)
    else if (check === 'types') checkTypes(folder, subpaths)
    else if (check === 'command') checkCommand(join(folder, packed.filename))
    else {
      const result = JSON.stringify(runOn(check))
      expected ??= result
      if (result !== expected) throw new Error(`Node ${check} gives ${result}, another Node gave ${expected}`)
    }
    console.log(`${/^\d/.test(check) ? `Node ${check}` : check}: as it should be`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
