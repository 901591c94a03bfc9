import { describe, expect, it } from 'vitest'
import { allBlocks } from './blocks.ts'
import { nameOf } from './modules.ts'
import { typeErrors } from './type-errors.ts'

const blocks = allBlocks()
const errors = typeErrors(blocks)

for (const block of blocks)
  describe(`the example at ${block.file}:${block.line}`, () => {
    it('has no type error', () => {
      expect(errors.get(block)).toEqual([])
    })

    it('does what its comments say', async () => {
      await import(/* @vite-ignore */ `example:${nameOf(block)}`)
    })
  })
