import ts from 'typescript'

export interface Comment {
  readonly pos: number
  readonly end: number
  readonly text: string
}

export const parse = (code: string, file = 'example.ts'): ts.SourceFile =>
  ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)

/** The comments right before and right after a place between two tokens. */
export const commentsAt = (text: string, pos: number): Comment[] =>
  [...(ts.getTrailingCommentRanges(text, pos) ?? []), ...(ts.getLeadingCommentRanges(text, pos) ?? [])].map(
    ({ pos, end }) => ({ pos, end, text: text.slice(pos, end) }),
  )

/** Comments are between tokens: a search at every token finds them all, and no text in a string. */
export const commentsIn = (source: ts.SourceFile): Comment[] => {
  const found = new Map<number, Comment>()
  const visit = (node: ts.Node): void => {
    if (ts.isTokenKind(node.kind))
      for (const pos of [node.pos, node.end])
        for (const comment of commentsAt(source.text, pos)) found.set(comment.pos, comment)
    for (const child of node.getChildren(source)) if (!ts.isJSDoc(child)) visit(child)
  }
  visit(source)
  return [...found.values()].sort((a, b) => a.pos - b.pos)
}
