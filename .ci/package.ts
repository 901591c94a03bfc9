/**
 * What npm gets, in a folder of its own, so that the working tree is the same before and after.
 *
 *   tsx .ci/package.ts stage    writes the folder .package; `npm run build` ends with it
 *   tsx .ci/package.ts check    fails while package.json has no addresses; `npm run release` begins with it
 */
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What this file reads of package.json, the one place that has the addresses of the project. */
export interface Manifest {
  readonly version: string
  readonly repository?: { readonly type: string; readonly url: string }
  readonly homepage?: string
  readonly bugs?: { readonly url: string }
}

const example = `  "repository": { "type": "git", "url": "git+https://github.com/owner/egov-kpi.git" },
  "homepage": "https://github.com/owner/egov-kpi#readme",
  "bugs": { "url": "https://github.com/owner/egov-kpi/issues" },`

/** How a host addresses the files of a tag: pages to read, and files as they are. */
const hosts: Readonly<Record<string, readonly [page: string, file: string]>> = {
  'github.com': ['blob', 'raw'],
  'gitlab.com': ['-/blob', '-/raw'],
  'codeberg.org': ['src/tag', 'raw/tag'],
}

const addressOf = ({ repository }: Manifest): URL | undefined => {
  const [, address] = /^git\+(https:\/\/.+)\.git$/.exec(repository?.url ?? '') ?? []
  return address === undefined ? undefined : new URL(address)
}

/** Why the package cannot be released yet; empty if it can. */
export function obstacles(manifest: Manifest): readonly string[] {
  const isWeb = (text = '') => text.startsWith('https://')
  const address = addressOf(manifest)
  const missing = [
    ...(address ? [] : ['repository']),
    ...(isWeb(manifest.homepage) ? [] : ['homepage']),
    ...(isWeb(manifest.bugs?.url) ? [] : ['bugs']),
  ]
  return [
    ...(missing.length > 0
      ? [
          `package.json does not say where the project is: ${missing.join(', ')}. Add, with the real addresses:\n${example}`,
        ]
      : []),
    ...(address && !(address.host in hosts)
      ? [
          `How ${address.host} addresses files is not known: add it to hosts in .ci/package.ts, for the links of the README.`,
        ]
      : []),
  ]
}

/** The README with the addresses of the files of its version, since npm has no files beside it. */
export function withAbsoluteLinks(readme: string, manifest: Manifest): string {
  const address = addressOf(manifest)
  const host = hosts[address?.host ?? '']
  if (address === undefined || host === undefined) return readme
  const link = /(!?)(\[(?:[^[\]]|\[[^\]]*\])*\])\((?!https?:|mailto:|#)([^)\s]+)\)/g
  return readme
    .split(/(^```.*?^```$)/ms)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(link, (_, picture: string, label: string, path: string) => {
            const [page, file] = host
            return `${picture}${label}(${address}/${picture ? file : page}/v${manifest.version}/${path})`
          }),
    )
    .join('')
}

/** Writes the package as it is published: the files that npm would take, and a manifest without what only we use. */
export function stage(folder: string): void {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  const [{ files }] = JSON.parse(listed) as [{ readonly files: readonly { readonly path: string }[] }]
  rmSync(folder, { recursive: true, force: true })
  for (const { path } of files) cpSync(path, join(folder, path))
  const ours = ['scripts', 'devDependencies', 'publishConfig', 'knip', 'size-limit']
  const published = Object.fromEntries(Object.entries(manifest).filter(([key]) => !ours.includes(key)))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  writeFileSync(join(folder, 'README.md'), withAbsoluteLinks(readFileSync('README.md', 'utf8'), manifest))
}

function check(): void {
  const found = obstacles(JSON.parse(readFileSync('package.json', 'utf8')) as Manifest)
  if (found.length === 0) return
  console.error(`Nothing was released.\n${found.join('\n')}`)
  process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const tasks: Readonly<Record<string, () => void>> = { stage: () => stage('.package'), check }
  const task = tasks[process.argv[2] ?? '']
  if (task === undefined) throw new Error('Usage: tsx .ci/package.ts stage | check')
  task()
}
