import type { IssuePath } from '../foundation/issue'
import type { Formula, FormulaCondition } from './formula'

/** A part of a tree, and its path. */
export interface Operand {
  readonly node: Formula | FormulaCondition
  readonly path: IssuePath
}

/** The direct parts of a formula or a condition, in the order of writing. */
export function operandsOf(node: Formula | FormulaCondition): readonly Operand[] {
  switch (node.kind) {
    case 'number':
    case 'reference':
      return []
    case 'if':
      return (['when', 'value', 'otherwise'] as const).map(key => ({ node: node[key], path: [key] }))
    case 'compare':
      return (['left', 'right'] as const).map(key => ({ node: node[key], path: [key] }))
    case 'round':
    case 'root':
    case 'logarithm':
    case 'has-value':
    case 'not':
      return [{ node: node.of, path: ['of'] }]
    default:
      return node.of.map((part: Formula | FormulaCondition, index: number) => ({ node: part, path: ['of', index] }))
  }
}

/** A reference in a tree, and its path. */
export interface ReferencePlace {
  readonly to: string
  readonly path: IssuePath
}

/** Every reference of a tree with its path, in the order of writing. */
export function referencePlaces(node: Formula | FormulaCondition, path: IssuePath = []): readonly ReferencePlace[] {
  if (node.kind === 'reference') return [{ to: node.to, path: [...path, 'to'] }]
  return operandsOf(node).flatMap(operand => referencePlaces(operand.node, [...path, ...operand.path]))
}

/** What a formula or a condition that was read refers to, each once, in the order of writing. */
export function referencedIn(tree: Formula | FormulaCondition): readonly string[] {
  return [...new Set(referencePlaces(tree).map(({ to }) => to))]
}
