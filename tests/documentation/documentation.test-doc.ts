import { describe, expect, it } from 'vitest'
import { allBlocks } from './blocks.ts'
import { nameOf } from './modules.ts'
import { typeErrors } from './type-errors.ts'

const blocks = allBlocks()
const errors = typeErrors(blocks)

describe.each(blocks.map(block => ({ block, at: `${block.file}:${block.line}` })))(
  'the example at $at',
  ({ block }) => {
    it('has no type error', () => {
      expect(errors.get(block)).toEqual([])
    })

    it('does what its comments say', async () => {
      await import(/* @vite-ignore */ `example:${nameOf(block)}`)
    })
  },
)
