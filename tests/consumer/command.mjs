import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Uses the command as a new user would: in an empty folder, from the packed file, by what the README of the example says.
 * The first command is run by the copy that npx fetches; for the others the package is installed, since npx would unpack it anew
 * for each of them.
 */
export const checkCommand = packed => {
  const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-command-'))
  const shell = (line, cwd) =>
    execFileSync('sh', ['-c', line], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    shell(`npx --yes --package ${packed} egov-kpi init demo`, folder)
    shell(`npm install --no-audit --no-fund ${packed}`, folder)
    const demo = join(folder, 'demo')
    const readme = readFileSync(join(demo, 'README.md'), 'utf8')
    const lines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.trim().split('\n'))
    assert(lines.length > 12, 'the README of the example names its commands')
    for (const line of lines) {
      const printed = shell(line.replace(/^npx /, 'npx --no '), demo)
      assert(line.includes('--out') || printed.trim() !== '', `${line}: nothing was printed`)
    }
    const page = readFileSync(join(demo, 'ranking.html'), 'utf8')
    assert(page.includes('Sở Khoa học và Công nghệ') && page.trim().endsWith('</html>'), 'from Excel to HTML')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
