import { byCodePoint } from '../../foundation/code-point'
import { type Bilingual, inBoth } from '../../foundation/language'
import type { RulePart } from '../../scorecards/rules/composed'
import { namesInOrder } from '../../scorecards/rules/in-order'
import { type Names, nameIn } from '../../scorecards/rules/names'
import type { Rule } from '../../scorecards/rules/rules'
import type { SimpleRule } from '../../scorecards/rules/simple'
import type { Choice } from '../tables/layout'

/** One thing that is filled in to give a value: the value itself, or a part of it. */
export interface ValueInput {
  /** Where it stands in the value: `[]` for the value itself, `['numerator']`, `['responses', 'good']`. */
  readonly path: readonly string[]
  readonly kind: 'number' | 'count' | 'yes-no' | 'level' | 'words'
  /** The levels to choose from. */
  readonly levels?: readonly Choice[]
  /** What an answer of a survey is called. */
  readonly name?: Bilingual
  /** The part of a composed rule that it belongs to. */
  readonly part?: RulePart
}

/** What is filled in under a rule, with everything that it takes: a share in percent or as its two counts. */
export function valueInputs(rule: Rule): readonly ValueInput[] {
  if (rule.kind === 'parts') return inputsOfParts(rule.parts)
  if (rule.kind === 'best-of') return inputsOfParts(rule.alternatives)
  return inputsOfSimple(rule)
}

function inputsOfParts(parts: readonly RulePart[]): readonly ValueInput[] {
  return parts.flatMap(part =>
    inputsOfSimple(part.rule).map(input => ({ ...input, path: [part.id, ...input.path], part })),
  )
}

const counts: readonly ValueInput[] = [
  { path: ['numerator'], kind: 'count' },
  { path: ['denominator'], kind: 'count' },
]

function inputsOfSimple(rule: SimpleRule): readonly ValueInput[] {
  switch (rule.kind) {
    case 'yes-no':
      return [{ path: [], kind: 'yes-no' }]
    case 'levels':
      return [{ path: [], kind: 'level', levels: choicesOf(rule.levels, rule.names) }]
    case 'ratio':
    case 'ratio-to-target':
    case 'relative-to-best':
      return [{ path: [], kind: 'number' }, ...counts]
    case 'survey':
      return [
        ...choicesOf(rule.options, rule.names).map(
          ({ value, name }): ValueInput => ({ path: ['responses', value], kind: 'count', name }),
        ),
        { path: ['unanswered'], kind: 'count' },
      ]
    case 'tracked':
      return [{ path: [], kind: 'words' }, ...counts]
    default:
      return [{ path: [], kind: 'number' }]
  }
}

/** Levels or answers with what they are called. */
function choicesOf(worth: Readonly<Record<string, string | number>>, names: Names | undefined): readonly Choice[] {
  return namesInOrder(worth).map(value => ({
    value,
    name: inBoth('', (_, language) => nameIn(names, value, language)),
  }))
}

/** The name of a part in a cell: its steps joined by `/`, which is written `~1` where it stands in a step. */
export function partName(path: readonly string[]): string {
  return path.map(step => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}

/** The parts of a value that was given, each with its path, in the order of the rule; the value itself where it has none. */
export function partsOfValue(
  rule: Rule,
  value: unknown,
): readonly { readonly path: readonly string[]; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path: [], value }]
  const paths = valueInputs(rule).map(({ path }) => path)
  const found: { path: readonly string[]; value: unknown }[] = []
  const walk = (at: unknown, path: readonly string[]): void => {
    const isInput = paths.some(one => one.length === path.length && one.every((step, index) => step === path[index]))
    const isOpen = typeof at === 'object' && at !== null && (!isInput || path.length === 0 || isCounts(at))
    if (!isOpen) found.push({ path, value: at })
    else for (const [key, inner] of Object.entries(at)) walk(inner, [...path, key])
  }
  walk(value, [])
  const placeOf = (path: readonly string[]): number => {
    const place = paths.findIndex(one => path.every((step, index) => step === one[index]))
    return place < 0 ? paths.length : place
  }
  const placed = found.map(one => ({ ...one, place: placeOf(one.path), name: partName(one.path) }))
  return placed
    .sort((a, b) => a.place - b.place || byCodePoint(a.name, b.name))
    .map(({ path, value: own }) => ({ path, value: own }))
}

function isCounts(value: object): boolean {
  return 'numerator' in value
}
