import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Manifest, obstacles, stage, withAbsoluteLinks } from '../../.ci/package'
import packageJson from '../../package.json' with { type: 'json' }

const complete = {
  version: '1.2.3',
  repository: { type: 'git', url: 'git+https://github.com/owner/egov-kpi.git' },
  homepage: 'https://github.com/owner/egov-kpi#readme',
  bugs: { url: 'https://github.com/owner/egov-kpi/issues' },
} as const satisfies Manifest
const readme = readFileSync('README.md', 'utf8')
const relativeLinks = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)].map(([, path = '']) => path)

describe('a release', () => {
  it('is possible with all addresses', () => {
    expect(obstacles(complete)).toEqual([])
  })

  it.each(['repository', 'homepage', 'bugs'] as const)(
    'is refused without %s, and the message says what to add',
    name => {
      const { [name]: _, ...rest } = complete
      const [message = '', ...others] = obstacles(rest)
      expect(others).toEqual([])
      expect(message.split('\n')[0]).toBe(
        `package.json does not say where the project is: ${name}. Add, with the real addresses:`,
      )
      expect(message).toContain(`"${name}": `)
    },
  )

  it('is refused if it is not known how the host addresses files', () => {
    const elsewhere = { ...complete, repository: { type: 'git', url: 'git+https://git.example.vn/owner/egov-kpi.git' } }
    expect(obstacles(elsewhere)).toEqual([
      'How git.example.vn addresses files is not known: add it to hosts in .ci/package.ts, for the links of the README.',
    ])
  })

  it('begins with that check, before anything is built or published', () => {
    expect(packageJson.scripts.release.split(' && ')[0]).toBe('tsx .ci/package.ts check')
    const { status, stderr } = spawnSync('npx', ['tsx', '.ci/package.ts', 'check'], { encoding: 'utf8' })
    const expected = obstacles(packageJson as Manifest)
    expect(status).toBe(expected.length > 0 ? 1 : 0)
    expect(stderr.trim()).toBe(expected.length > 0 ? `Nothing was released.\n${expected.join('\n')}` : '')
  })

  it('publishes the folder that the build has staged, never the working tree', () => {
    expect(packageJson.publishConfig.directory).toBe('.package')
    expect(packageJson.scripts.prepublishOnly).toContain('exit 1')
  })
})

describe('the README on npm', () => {
  it('has no relative link or picture: each leads to the file of its version', () => {
    const published = withAbsoluteLinks(readme, complete)
    expect(relativeLinks(readme).length).toBeGreaterThan(20)
    expect(relativeLinks(published)).toEqual([])
    const base = 'https://github.com/owner/egov-kpi'
    expect(published).toContain(`(${base}/raw/v1.2.3/docs/pictures/ranking-page.png)`)
    expect(published).toContain(`(${base}/blob/v1.2.3/docs/start.md)`)
    expect(published.replaceAll(/https:\/\/github\.com\/owner\/egov-kpi\/(?:blob|raw)\/v1\.2\.3\//g, '')).toBe(readme)
  })

  it('leads to files that exist', () => {
    expect(relativeLinks(readme).filter(path => !existsSync(path))).toEqual([])
  })

  it.each([
    ['a link', '[a](docs/a.md)', '[a](https://gitlab.com/o/r/-/blob/v1.2.3/docs/a.md)'],
    ['a picture', '![a](a.svg)', '![a](https://gitlab.com/o/r/-/raw/v1.2.3/a.svg)'],
    ['an address', '[a](https://a.vn)', '[a](https://a.vn)'],
    ['a place on the page', '[a](#a)', '[a](#a)'],
    ['code', '```ts\n[a](b)\n```', '```ts\n[a](b)\n```'],
  ])('has %s as it should be', (_, text, expected) => {
    const there = { ...complete, repository: { type: 'git', url: 'git+https://gitlab.com/o/r.git' } }
    expect(withAbsoluteLinks(text, there)).toBe(expected)
  })

  it('stays as it is while the address is not known', () => {
    expect(withAbsoluteLinks(readme, { version: '1.2.3' })).toBe(readme)
  })
})

it('staging leaves the working tree as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-package-'))
  const state = () => ['README.md', 'package.json'].map(path => readFileSync(path, 'utf8'))
  try {
    const before = state()
    stage(folder)
    expect(state()).toEqual(before)
    const staged: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    expect(Object.keys(staged)).toEqual(
      expect.arrayContaining(['name', 'version', 'exports', 'dependencies', 'engines']),
    )
    expect(Object.keys(staged)).not.toEqual(expect.arrayContaining(['scripts']))
    expect(existsSync(join(folder, 'src/ranking/rank.ts'))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
