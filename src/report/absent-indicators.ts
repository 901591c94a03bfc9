import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import type { RoundingPolicy } from '../foundation/rounding'
import type { Standing } from '../indicators/standing'
import type { Target } from '../indicators/target'
import type { ReportCell } from './cell'
import { filledTable } from './filled-table'
import { labels } from './labels'
import { amountText } from './standing-cells'
import { codeColumn, withNote } from './standing-columns'
import { hasFigure, type StandingLine, type StandingPage } from './standing-lines'
import { periodText, reasonFor, scopeText, targetText, whyNoFigure } from './standing-words'
import type { ReportTable } from './table'

/** The indicators of one unit without a figure: what is due, when, and who leads. */
export function absentTable(page: StandingPage, rounding: RoundingPolicy): ReportTable {
  const { definitionOf, leadName } = page
  const without = groupedBy(page.lines, ({ row }) => row.indicator)
  const lines = [...without.values()].filter(group => !group.some(hasFigure))
  const leadsOf = (indicator: string): readonly LocalizedText[] => (definitionOf(indicator)?.leads ?? []).map(leadName)
  const hasLeads = lines.some(([line]) => leadsOf((line as StandingLine).row.indicator).length > 0)
  const first = (group: readonly StandingLine[]): Standing => (group[0] as StandingLine).row
  return filledTable<readonly StandingLine[]>({
    title: inBoth(labels.noFigureYet, text => `${text} (${lines.length})`),
    rowHeader: 'indicator',
    columns: [
      ...codeColumn(page, first),
      {
        id: 'indicator',
        title: labels.indicator,
        kind: 'text',
        cell: group => {
          const row = first(group)
          const isUsual = row.observation === null && row.reasons.some(({ code }) => code === 'no-value')
          return withNote(definitionOf(row.indicator)?.name ?? row.indicator, [isUsual ? undefined : whyNoFigure(row)])
        },
      },
      {
        id: 'target',
        title: labels.target,
        kind: 'text',
        cell: group => {
          const targets = group.flatMap(({ row, beside }) => [row, ...beside]).filter(({ target }) => target !== null)
          if (targets.length === 0)
            return { kind: 'absent', reason: reasonFor(first(group), 'target') ?? labels.noData }
          return {
            kind: 'text',
            text: inBothLanguages(language =>
              targets.map(one => textIn(dueText(one, page, rounding, targets.length > 1), language)).join('; '),
            ),
          }
        },
      },
      ...(hasLeads
        ? [
            {
              id: 'leads',
              title: labels.leads,
              kind: 'text',
              cell: (group: readonly StandingLine[]): ReportCell => {
                const leads = leadsOf(first(group).indicator)
                return leads.length === 0
                  ? { kind: 'absent', reason: labels.noLead }
                  : {
                      kind: 'text',
                      text: inBothLanguages(language => leads.map(one => textIn(one, language)).join(', ')),
                    }
              },
            } as const,
          ]
        : []),
    ],
    sections: [{ rows: lines }],
  })
}

/** A target, when it is due, and of which scope if there are several: "ít nhất 50%, năm 2022 (thành phố)". */
function dueText(row: Standing, page: StandingPage, rounding: RoundingPolicy, isOfSeveral: boolean): Bilingual {
  const target = row.target as Target
  const { measure } = page.definitionOf(row.indicator) ?? {}
  const aim = targetText(target, value => amountText(value, measure, rounding))
  return inBothLanguages(language => {
    const scope = textIn(scopeText(row.scope, target, page.scopes), language)
    return `${aim[language]}, ${periodText(target)[language]}${isOfSeveral ? ` – ${scope}` : ''}`
  })
}
