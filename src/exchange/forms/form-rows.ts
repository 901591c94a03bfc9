import type { CivilDate } from '../../foundation/civil-date'
import { parseExact } from '../../foundation/exact'
import { type Bilingual, inBoth, inBothLanguages } from '../../foundation/language'
import type { Unit } from '../../organization/unit'
import { exemptionOf } from '../../scorecards/applicability'
import type { AnyAssessment } from '../../scorecards/assessment'
import type { RuleInput } from '../../scorecards/rules/rule'
import { kindOf } from '../../scorecards/rules/rules'
import { type Criterion, type CriterionHeading, isHeading } from '../../scorecards/scorecard'
import { valueAt } from '../sheets/write-records'
import { writeInputCell } from './value-cell'

/** A row of a form: its subject, what it shows, and what is filled in already. */
export interface FormRow {
  readonly key: string
  readonly unit: Unit
  readonly criterion: Criterion
  readonly input: RuleInput
  readonly title: Bilingual
  readonly part: Bilingual
  readonly rule: Bilingual
  readonly value: string | number | boolean | null
  /** The value of the round before, shown beside the one to fill in. */
  readonly earlier: string | number | boolean | null
  /** The details of the assessment as a whole, in its first row only. */
  readonly details: Partial<AnyAssessment>
}

/**
 * The rows of a form: for each unit, each criterion that concerns it and is assessed. If this round has no value yet, that
 * of the round before is filled in, to be confirmed or changed.
 */
export function formRows(
  nodes: readonly (CriterionHeading | Criterion)[],
  units: readonly Unit[],
  asOf: CivilDate,
  given: readonly AnyAssessment[],
  before: readonly AnyAssessment[],
): readonly FormRow[] {
  const keyOf = (unit: string, criterion: string): string => JSON.stringify([unit, criterion])
  const byKey = (list: readonly AnyAssessment[]): ReadonlyMap<string, AnyAssessment> =>
    new Map(list.map(one => [keyOf(one.unit, one.criterion), one]))
  const [now, earlier] = [byKey(given), byKey(before)]
  const rows: Omit<FormRow, 'key'>[] = []
  for (const unit of units) {
    for (const { criterion, title } of assessedOf(nodes, unit, asOf, [])) {
      const key = keyOf(unit.id, criterion.id)
      const declared = earlier.get(key)
      const assessment = now.get(key) ?? (declared === undefined ? undefined : toConfirm(declared))
      const { unit: _, criterion: __, round: ___, value: ____, ...details } = assessment ?? { value: null }
      const { rule, max } = criterion
      const kind = kindOf(rule)
      const asks = inBoth('', (_, language) => kind.asks(rule, parseExact(max), language))
      kind.inputs(rule).forEach((input, index) => {
        rows.push({
          unit,
          criterion,
          input,
          title,
          part: partTitle(input),
          rule: index === 0 ? asks : { vi: '', en: '' },
          value: writeInputCell(partOf(assessment, input), input),
          earlier: writeInputCell(partOf(declared, input), input),
          details: index === 0 ? details : {},
        })
      })
    }
  }
  return rows.map((row, index) => ({ ...row, key: `D${index + 1}` }))
}

/** An assessment for the next round to confirm: without who gave it, and when; its reason belongs to an absence. */
function toConfirm({ by: _, at: __, reason, ...rest }: AnyAssessment): AnyAssessment {
  return rest.absence === undefined || reason === undefined ? rest : { ...rest, reason }
}

/** The part of a value that an input asks for; null if it has parts of its own. */
function partOf(assessment: AnyAssessment | undefined, { path }: RuleInput): unknown {
  const part = valueAt(assessment?.value, path)
  return typeof part === 'object' ? null : part
}

function assessedOf(
  nodes: readonly (CriterionHeading | Criterion)[],
  unit: Unit,
  asOf: CivilDate,
  above: readonly Bilingual[],
): readonly Pick<FormRow, 'criterion' | 'title'>[] {
  return nodes.flatMap(node => {
    if (exemptionOf(node, unit, asOf) !== null) return []
    const own = inBoth(node.title ?? node.id, text => text)
    const titles = [...above, own]
    if (isHeading(node)) return assessedOf(node.criteria, unit, asOf, titles)
    if (node.indicator !== undefined) return []
    const title = inBothLanguages(language => titles.map(one => one[language]).join(' › '))
    return [{ criterion: node, title }]
  })
}

const kinds: Readonly<Record<RuleInput['kind'], Bilingual>> = {
  number: { vi: 'Giá trị', en: 'Value' },
  count: { vi: 'Số lượng', en: 'Count' },
  'yes-no': { vi: 'Có hoặc Không', en: 'Yes or No' },
  level: { vi: 'Chọn mức', en: 'Choose a level' },
  words: { vi: 'Ghi bằng số hoặc bằng lời', en: 'In numbers or words' },
}

function partTitle({ kind, part, name: own = kinds[kind] }: RuleInput): Bilingual {
  if (part === undefined) return own
  return inBoth(part.title ?? part.id, (text, language) => `${text}: ${own[language]}`)
}
