export { evaluateFormula, type FormulaValue } from './evaluate'
export { type Formula, type FormulaComparison, type FormulaCondition, parseFormula } from './formula'
export type { FormulaMeasure, LevelCode, MoneyScale } from './measure'

export type { FormulaResult } from './quantity'
export { type FormulaNames, formatFormula } from './render'
