import { formatExact, parseExact } from '../foundation/exact'
import { describeRounding } from '../foundation/explanation'
import { formatNumber } from '../foundation/format-number'
import { type Language, LocalizedText, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { dictionary, type Schema } from '../foundation/schema'
import { parseStructure } from '../foundation/structure'
import { type Formula, type FormulaComparison, type FormulaCondition, requireTree } from './formula'

/** The printed names of references; without a name, the id is written. */
export type FormulaNames = Readonly<Record<string, LocalizedText>>

const ReferenceNames: Schema<FormulaNames> = dictionary(LocalizedText)

const signs: Readonly<Record<FormulaComparison, string>> = {
  equal: '=',
  'not-equal': '≠',
  less: '<',
  'at-most': '≤',
  more: '>',
  'at-least': '≥',
}

const words = {
  vi: {
    minimum: 'nhỏ nhất',
    maximum: 'lớn nhất',
    all: 'và',
    any: 'hoặc',
    not: 'không',
    has: 'có số liệu',
  },
  en: { minimum: 'min', maximum: 'max', all: 'and', any: 'or', not: 'not', has: 'has a value' },
} as const

/** The precedence of an operation; one that binds less tightly than its surroundings gets brackets. */
const binding: Readonly<Record<string, number>> = { sum: 1, difference: 1, product: 2, quotient: 2, power: 3 }

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉'

/**
 * Writes a formula or a condition as people write it.
 *
 * @param tree - The formula or condition.
 * @param language - The language of names, numbers and words.
 * @param names - The names of references; the default is their ids.
 * @throws An `EgovKpiError` when the formula is malformed, the language unknown, or a name is not a text.
 *
 * @example
 * ```ts
 * import { formatFormula } from 'egov-kpi'
 *
 * const formula = {
 *   kind: 'quotient',
 *   of: [
 *     { kind: 'sum', of: [{ kind: 'reference', to: 'c8' }, { kind: 'reference', to: 'c9' }] },
 *     { kind: 'reference', to: 'c7' },
 *   ],
 * } as const
 * formatFormula(formula, 'vi') // => '(c8 + c9) ÷ c7'
 * formatFormula(formula, 'en', { c7: { vi: 'đã giải quyết', en: 'resolved' } }) // => '(c8 + c9) ÷ resolved'
 * ```
 */
export function formatFormula(
  tree: Formula | FormulaCondition,
  language: LanguageTag,
  names: FormulaNames = {},
): string {
  const read = requireTree(tree, 'tree')
  const written = readLanguage(language)
  return formulaText(read, written, parseStructure(ReferenceNames, names, ['names']))
}

/** Writes a formula or a condition that was read. */
export function formulaText(tree: Formula | FormulaCondition, language: Language, names: FormulaNames): string {
  const write = (node: Formula | FormulaCondition): string => formulaText(node, language, names)
  const say = words[language]
  switch (tree.kind) {
    case 'number':
      return formatNumber(tree.value, language)
    case 'reference': {
      const name = Object.hasOwn(names, tree.to) ? names[tree.to] : undefined
      return name === undefined ? tree.to : textIn(name, language)
    }
    case 'sum':
      return tree.of.map(part => bracketed(part, 1, write)).join(' + ')
    case 'difference':
      // A sum or difference on the right of a minus gets brackets.
      return `${bracketed(tree.of[0], 1, write)} − ${bracketed(tree.of[1], 2, write)}`
    case 'product':
      return tree.of.map(part => bracketed(part, 2, write)).join(' × ')
    case 'quotient':
      return `${bracketed(tree.of[0], 2, write)} ÷ ${bracketed(tree.of[1], 3, write)}`
    case 'power': {
      const [base, exponent] = tree.of
      return `${asBase(base, write)}${raised(exponent, write)}`
    }
    case 'root':
      return `${tree.degree === 2 ? '' : inDigits(String(tree.degree), raisedDigits)}√(${write(tree.of)})`
    case 'logarithm':
      return `${tree.base === 'natural' ? 'ln' : `log${inDigits(String(tree.base), loweredDigits)}`}(${write(tree.of)})`
    case 'minimum':
    case 'maximum':
      return `${say[tree.kind]}(${tree.of.map(write).join('; ')})`
    case 'if': {
      const [when, then, otherwise] = [write(tree.when), write(tree.value), write(tree.otherwise)]
      return {
        vi: `nếu ${when} thì ${then}, nếu không thì ${otherwise}`,
        en: `if ${when} then ${then} else ${otherwise}`,
      }[language]
    }
    case 'round':
      return `(${write(tree.of)}, ${describeRounding(tree.rounding)[language]})`
    case 'compare':
      return `${write(tree.left)} ${signs[tree.is]} ${write(tree.right)}`
    case 'has-value':
      return `${write(tree.of)} ${say.has}`
    case 'not':
      return `${say.not} (${write(tree.of)})`
    default:
      return tree.of
        .map(part => (part.kind === 'any' || part.kind === 'all' ? `(${write(part)})` : write(part)))
        .join(` ${say[tree.kind]} `)
  }
}

/** What is raised: a name of several words, or a number that is not made of digits alone, gets brackets. */
function asBase(node: Formula, write: (node: Formula) => string): string {
  const text = write(node)
  const isOneWord = node.kind === 'reference' ? !/\s/u.test(text) : node.kind !== 'number' || /^[\d.,]+$/u.test(text)
  return isOneWord ? bracketed(node, 4, write) : `(${text})`
}

/** An exponent: raised digits if it is a whole number; else after a `^`, as in Excel. */
function raised(exponent: Formula, write: (node: Formula) => string): string {
  const text = write(exponent)
  if (exponent.kind !== 'number') return exponent.kind === 'reference' && !/\s/u.test(text) ? `^${text}` : `^(${text})`
  const number = formatExact(parseExact(exponent.value))
  if (/^-?\d+$/.test(number)) return `${number.startsWith('-') ? '⁻' : ''}${inDigits(number, raisedDigits)}`
  return /^[\d.,]+$/.test(text) ? `^${text}` : `^(${text})`
}

function inDigits(number: string, digits: string): string {
  return number.replace('-', '').replace(/\d/g, digit => digits[Number(digit)] as string)
}

function bracketed(node: Formula, least: number, write: (node: Formula) => string): string {
  const binds = node.kind === 'if' ? 0 : (binding[node.kind] ?? 4)
  return binds < least ? `(${write(node)})` : write(node)
}
