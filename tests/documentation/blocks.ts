import { readdirSync, readFileSync } from 'node:fs'
import { commentsIn, parse } from './comments.ts'

/** A fenced block of TypeScript, and the line of its file on which its code begins. */
export interface Block {
  readonly file: string
  readonly line: number
  readonly code: string
}

/** Every fenced `ts` block of a Markdown text; `offset` is the number of lines before that text in its file. */
export const blocksInMarkdown = (file: string, text: string, offset = 0): Block[] => {
  const blocks: Block[] = []
  let open: { fence: string; indent: number; isCode: boolean; line: number; code: string[] } | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', fence, language] = /^( *)(`{3,}|~{3,})\s*(\w*)/.exec(line) ?? []
    if (open && fence?.startsWith(open.fence) && !language) {
      if (open.isCode) blocks.push({ file, line: open.line, code: open.code.join('\n') })
      open = undefined
    } else if (open) open.code.push(line.slice(Math.min(open.indent, line.search(/\S|$/))))
    else if (fence) {
      const isCode = language === 'ts' || language === 'typescript'
      open = { fence, indent: indent.length, isCode, line: offset + index + 2, code: [] }
    }
  }
  if (open) throw new Error(`${file}:${open.line - 1}: a fenced block is never closed`)
  return blocks
}

/** Every fenced `ts` block in the doc comments of a source file. */
export const blocksInSource = (file: string, text: string): Block[] =>
  commentsIn(parse(text, file))
    .filter(comment => comment.text.startsWith('/**'))
    .flatMap(comment => {
      const offset = text.slice(0, comment.pos).split('\n').length - 1
      const markdown = comment.text.slice(3, -2).replace(/^[ \t]*\*? ?/gm, '')
      const blocks = blocksInMarkdown(file, markdown, offset)
      if (markdown.includes('@example') && blocks.length === 0)
        throw new Error(`${file}:${offset + 1}: an @example without a fenced ts block would never run`)
      return blocks
    })

const filesBelow = (folder: string, suffix: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith(suffix))
    .sort()

/** The blocks of a file. */
export const blocksOf = (file: string): Block[] =>
  (file.endsWith('.md') ? blocksInMarkdown : blocksInSource)(file, readFileSync(file, 'utf8'))

/** Every block that a reader of this repository could copy. Runs from the root of the repository. */
export const allBlocks = (): Block[] =>
  ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', '.md'), ...filesBelow('src', '.ts')].flatMap(blocksOf)
