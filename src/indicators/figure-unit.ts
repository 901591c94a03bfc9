import type { FormulaMeasure, MoneyScale } from '../formulas/measure'
import type { Language } from '../foundation/language'
import { readPrintedNumber } from './figure-number'
import { scaleWords } from './figure-words'

/** What the words behind a number say it counts. */
export interface PrintedUnit {
  readonly measure?: FormulaMeasure
  readonly scale?: MoneyScale
  readonly of?: string
}

/** Reads the words behind a number; null if a figure cannot count that. */
export function readUnit(text: string, language: Language): PrintedUnit | null {
  if (text === '') return {}
  if (text.startsWith('%')) {
    const of = text.slice(1).trim()
    if (/[\d%]/.test(of)) return null
    return { measure: { kind: 'percent' }, ...(of === '' ? {} : { of }) }
  }
  const [scale, rest] = readScale(text, language)
  const money = readMoney(rest, scale ?? 'one')
  if (money !== null) return { measure: money }
  if (rest === '') return scale === undefined ? {} : { scale }
  const measure = readRate(rest, language) ?? readThing(rest)
  if (measure === null) return null
  return { measure, ...(scale === undefined ? {} : { scale }) }
}

function readScale(text: string, language: Language): readonly [MoneyScale | undefined, string] {
  for (const [scale, word] of scaleWords[language]) {
    if (text === word) return [scale, '']
    if (text.toLowerCase().startsWith(`${word} `)) return [scale, text.slice(word.length + 1)]
  }
  return [undefined, text]
}

const currencies: Readonly<Record<string, string>> = {
  đồng: 'VND',
  VND: 'VND',
  VNĐ: 'VND',
  USD: 'USD',
  EUR: 'EUR',
  JPY: 'JPY',
}

function readMoney(text: string, scale: MoneyScale): FormulaMeasure | null {
  const [name = '', per, ...more] = text.split('/')
  const currency = Object.hasOwn(currencies, name) ? currencies[name] : undefined
  if (currency === undefined || more.length > 0 || per === '') return null
  return { kind: 'money', currency, scale, ...(per === undefined ? {} : { per }) }
}

/** `máy/100 dân` counts machines per 100 people, `lượt/tháng` times a month. */
function readRate(text: string, language: Language): FormulaMeasure | null {
  const [of = '', per = '', ...more] = text.split('/').map(part => part.trim())
  if (of === '' || per === '' || more.length > 0 || /\d/.test(of)) return null
  const base = readPrintedNumber(per, language)
  if (base === null) return /\d/.test(per) ? null : { kind: 'rate', of, base: 1, per }
  const things = base.rest.trim()
  if (base.decimals > 0 || base.digits.length > 15 || base.digits.startsWith('-')) return null
  if (base.digits === '0' || things === '' || /\d/.test(things)) return null
  return { kind: 'rate', of, base: Number(base.digits), per: things }
}

/** A thing that is counted is words; with a digit, a percent sign or a mark at its start it would be something else. */
function readThing(text: string): FormulaMeasure | null {
  return /^\p{L}/u.test(text) && !/[\d%/:]/.test(text) ? { kind: 'count', of: text } : null
}
