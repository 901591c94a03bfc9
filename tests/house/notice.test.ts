import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const notice = readFileSync('NOTICE', 'utf8')

it('names every file and folder of published data', () => {
  const unnamed = readdirSync('examples/data').filter(name => !notice.includes(`examples/data/${name}`))
  expect(unnamed).toEqual([])
})

it('names no file that does not exist', () => {
  const named = notice.match(/(?:src|examples|tests)\/[\w./-]+/g) ?? []
  expect(named.length).toBeGreaterThan(20)
  expect(named.map(path => path.replace(/[.,]$/, '')).filter(path => !existsSync(path))).toEqual([])
})

it('names every edition of an index', () => {
  const editions = readdirSync('src/frameworks').filter(name => /\d{4}/.test(name))
  expect(editions.filter(name => !notice.includes(`src/frameworks/${name}`))).toEqual([])
})

it('travels with the package', () => {
  expect(packageJson.files).toContain('NOTICE')
})
