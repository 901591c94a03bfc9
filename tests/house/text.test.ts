import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('no file writes Vietnamese with combining marks, with which texts that look the same would differ', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  const texts = tracked
    .filter(path => path && existsSync(path))
    .map(path => [path, readFileSync(path, 'utf8')] as const)
  const isBinary = (text: string) => text.includes('\0')
  expect(texts.filter(([, text]) => !isBinary(text) && text !== text.normalize('NFC')).map(([path]) => path)).toEqual(
    [],
  )
})
