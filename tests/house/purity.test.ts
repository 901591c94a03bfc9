import { expect, it } from 'vitest'
import { impuritiesIn } from './purity'
import { sourceFiles } from './rooms'

it('the library never asks the clock, chance or the locale of its host', () => {
  expect(sourceFiles.flatMap(impuritiesIn)).toEqual([])
})

it.each([
  'new Date()',
  'new Date',
  'Date()',
  'const now = Date.now',
  'Math.random()',
  'globalThis.Math.random()',
  "new Intl.NumberFormat('vi')",
  "'a'.localeCompare('b')",
  "'a'['localeCompare']('b')",
  '(1.5).toLocaleString()',
  'new Date(0).toLocaleDateString()',
])('the test above notices %s', text => {
  expect(impuritiesIn({ path: 'src/foundation/one.ts', text })).toHaveLength(1)
})

it.each(['new Date(0)', 'Date.UTC(2022, 0)', '// Intl is an oracle only', "'Intl serves tests'", 'Math.round(1)'])(
  'the test above accepts %s',
  text => {
    expect(impuritiesIn({ path: 'src/foundation/one.ts', text })).toEqual([])
  },
)
