import { groupedBy } from '../foundation/grouped'
import { type Bilingual, inBoth, inBothLanguages, type LocalizedText, textIn } from '../foundation/language'
import { lowerFirst, upperFirst } from '../foundation/letter-case'
import type { RoundingPolicy } from '../foundation/rounding'
import type { ReportCell } from './cell'
import { labels } from './labels'
import type { ReportFigure, ReportSummary } from './report'
import { amountText, countsText, figureCell, targetCell, within } from './standing-cells'
import { hasFigure, type StandingLine, type StandingPage, scopeKey } from './standing-lines'
import { pointOf, scopeText, targetText } from './standing-words'

/** The answer of a page of KPIs: how many have figures and how they stand, in a sentence and in a few figures. */
export function standingSummary(page: StandingPage, rounding: RoundingPolicy): ReportSummary {
  return { kind: 'summary', sentence: sentenceOf(page, rounding), figures: figuresOf(page, rounding) }
}

type Counted = 'units' | 'indicators' | 'results'

const nouns: Readonly<Record<Counted, { readonly vi: string; readonly one: string; readonly many: string }>> = {
  units: { vi: 'đơn vị', one: 'unit', many: 'units' },
  indicators: { vi: 'chỉ tiêu', one: 'indicator', many: 'indicators' },
  results: { vi: 'kết quả', one: 'result', many: 'results' },
}

/** What a page counts: the units of one indicator, the indicators of one unit, or each indicator of each unit. */
function countedIn({ units, indicators }: StandingPage): Counted {
  if (indicators.length === 1 && units.length > 1) return 'units'
  return units.length <= 1 ? 'indicators' : 'results'
}

/** The lines of one unit and indicator each, those without a figure apart; targets that were replaced count no more. */
function tallied({ lines }: StandingPage) {
  const places = groupedBy(lines, ({ row }) => JSON.stringify([row.unit, row.indicator]))
  const known = [...places.values()].filter(group => group.some(hasFigure)).length
  const judged = lines.filter(line => hasFigure(line) && line.row.replacedBy === null)
  return { all: places.size, known, judged }
}

/** How many lines have each status, in the order of the statuses, and how many have none. */
function statusCounts(lines: readonly StandingLine[], { standings, statusOf }: StandingPage) {
  const counts = standings.statuses.flatMap(status => {
    const count = lines.filter(({ row }) => statusOf(row) === status).length
    return count === 0 ? [] : [{ name: status.name, tone: status.tone, count }]
  })
  return { counts, none: lines.filter(({ row }) => statusOf(row) === undefined).length }
}

function statusList(lines: readonly StandingLine[], page: StandingPage): Bilingual {
  const { counts, none } = statusCounts(lines, page)
  return inBothLanguages(language =>
    [
      ...counts.map(({ name, count }) => `${count} ${lowerFirst(textIn(name, language))}`),
      ...(none === 0 ? [] : [`${none} ${labels.notClassed[language]}`]),
    ].join(', '),
  )
}

function sentenceOf(page: StandingPage, rounding: RoundingPolicy): Bilingual {
  const { all, known, judged } = tallied(page)
  const { vi, one, many } = nouns[countedIn(page)]
  if (all === 0)
    return { vi: 'Không có chỉ tiêu nào để so với mục tiêu.', en: 'There is no indicator to compare with a target.' }
  const noun = all === 1 ? one : many
  const without = all - known
  const scopes = [...groupedBy(judged, ({ row }) => scopeKey(row)).values()]
  const single = all === 1 && known === 1 && scopes.length <= 1 ? judged[0] : undefined
  if (single !== undefined) return lineSentence(single, page, rounding, true)
  const list = scopes.length <= 1 ? statusList(judged, page) : undefined
  const counts: Bilingual =
    known === 0
      ? all === 1
        ? { vi: `Chưa có số liệu của ${vi}.`, en: `The ${one} has no figure yet.` }
        : { vi: `Cả ${all} ${vi} đều chưa có số liệu.`, en: `None of the ${all} ${noun} has a figure yet.` }
      : inBothLanguages(language => {
          const have =
            without === 0
              ? {
                  vi: all === 1 ? `Có số liệu của ${vi}` : `Cả ${all} ${vi} có số liệu`,
                  en:
                    all === 1 ? `The ${one} has a figure` : `${all === 2 ? 'Both' : `All ${all}`} ${noun} have figures`,
                }
              : {
                  vi: `${known} trên ${all} ${vi} có số liệu`,
                  en: `${known} of ${all} ${noun} ${known === 1 ? 'has a figure' : 'have figures'}`,
                }
          const stand = list === undefined ? '' : `: ${list[language]}`
          // With the targets of two scopes the sentence has no room for what the first count leaves.
          const rest =
            without === 0 || scopes.length === 2
              ? ''
              : { vi: `; ${without} chưa có số liệu`, en: `; ${without} ${without === 1 ? 'has' : 'have'} none` }[
                  language
                ]
          return `${have[language]}${stand}${rest}.`
        })
  const more = [
    ...(scopes.length === 2 ? scopes.map(lines => scopeSentence(lines, page)) : []),
    ...wholesOf(page).map(line => lineSentence(line, page, rounding, false)),
  ]
  return inBothLanguages(language => [counts, ...more].map(part => part[language]).join(' '))
}

/** How the lines of one scope stand: "Mục tiêu quốc gia: 1 đúng tiến độ." */
function scopeSentence(lines: readonly StandingLine[], page: StandingPage): Bilingual {
  const { scope, target } = (lines[0] as StandingLine).row
  const list = statusList(lines, page)
  if (scope === null) return { vi: `Không có mục tiêu: ${lines.length}.`, en: `Without a target: ${lines.length}.` }
  return inBoth(scopeText(scope, target, page.scopes), (text, language) =>
    language === 'vi' ? `Mục tiêu ${lowerFirst(text)}: ${list.vi}.` : `Targets of the ${lowerFirst(text)}: ${list.en}.`,
  )
}

/** A figure against its target: "Toàn thành phố: 42,70%, mục tiêu ít nhất 50%, không đạt." */
function lineSentence(
  { row }: StandingLine,
  { unitName, definitionOf, statusOf }: StandingPage,
  rounding: RoundingPolicy,
  isNamed: boolean,
): Bilingual {
  const definition = definitionOf(row.indicator)
  const write = (value: string | number): Bilingual => amountText(value, definition?.measure, rounding)
  const figure = write(row.observation?.value ?? 0)
  const status = statusOf(row)
  const { target } = row
  return inBothLanguages(language => {
    const unit = textIn(unitName(row.unit), language)
    const what = isNamed ? `${unit}, ${lowerFirst(textIn(definition?.name ?? row.indicator, language))}` : unit
    const aim = target === null ? '' : `, ${lowerFirst(labels.target[language])} ${targetText(target, write)[language]}`
    const verdict = status === undefined ? '' : `, ${lowerFirst(textIn(status.name, language))}`
    return `${what}: ${figure[language]}${aim}${verdict}.`
  })
}

/** The one figure of all units together, if the page is about one indicator and one scope. */
function wholesOf({ wholes, indicators }: StandingPage): readonly StandingLine[] {
  return indicators.length === 1 && wholes.length === 1 ? wholes.filter(hasFigure) : []
}

/** A page begins with no more figures than these. */
const mostFigures = 4

function statusFigure(label: LocalizedText, value: number): ReportFigure {
  return { label, value: { kind: 'number', value } }
}

/** How many figures are held against the targets of one scope, and how they stand. */
function scopeFigure(lines: readonly StandingLine[], page: StandingPage): ReportFigure {
  const { scope, target } = (lines[0] as StandingLine).row
  const label = inBoth(
    scopeText(scope, target, page.scopes),
    (text, language) => `${labels.target[language]}: ${lowerFirst(text)}`,
  )
  return { label, value: { kind: 'number', value: lines.length, note: statusList(lines, page) } }
}

function figuresOf(page: StandingPage, rounding: RoundingPolicy): readonly ReportFigure[] {
  const { definitionOf, unitName, lines } = page
  const { all, known, judged } = tallied(page)
  const outOf = (value: number, note?: Bilingual): ReportCell => ({
    kind: 'number',
    value,
    outOf: all,
    ...(note === undefined ? {} : { note }),
  })
  const noFigure: ReportFigure = { label: labels.noFigureYet, value: { kind: 'number', value: all - known } }
  if (countedIn(page) !== 'units') {
    const { counts, none } = statusCounts(judged, page)
    const statuses: readonly ReportFigure[] = [
      ...counts.map(({ name, count }) => statusFigure(name, count)),
      ...(none === 0 ? [] : [statusFigure(inBoth(labels.notClassed, upperFirst), none)]),
    ]
    // What does not fit beside the first stands below it: no status is left out.
    const isFew = statuses.length < mostFigures
    const scopes = [...groupedBy(judged, ({ row }) => scopeKey(row)).values()]
    if (!isFew && scopes.length === 2 && scopes.every(([line]) => line?.row.scope !== null))
      return [{ label: labels.withFigure, value: outOf(known) }, noFigure, ...scopes.map(own => scopeFigure(own, page))]
    const first = outOf(known, isFew ? undefined : statusList(judged, page))
    return [{ label: labels.withFigure, value: first }, ...(isFew ? statuses : [noFigure])]
  }
  const indicator = page.indicators[0] as string
  const { measure } = definitionOf(indicator) ?? {}
  const form = measure?.kind === 'percent' ? ({ form: 'percent' } as const) : {}
  const whole = wholesOf(page).map(({ row }): ReportFigure => {
    const value = row.observation?.value ?? 0
    const counts = row.observation === null ? undefined : countsText(row.observation, definitionOf(indicator))
    return {
      label: unitName(row.unit),
      value: {
        ...figureCell(row, within([value], rounding)),
        ...form,
        ...(counts === undefined ? {} : { note: counts }),
      },
    }
  })
  const targets = new Map(
    lines.flatMap(({ row: { target } }) => (target === null ? [] : [[JSON.stringify(target), target]])),
  )
  const [target] = targets.values()
  const value = target === undefined ? null : pointOf(target)
  const aim: readonly ReportFigure[] =
    targets.size === 1 && target !== undefined && value !== null
      ? [
          {
            label: labels.target,
            value: {
              ...targetCell(target, within([value], rounding), labels.noTarget),
              ...form,
              note: inBothLanguages(language => textIn(scopeText(target.scope, target, page.scopes), language)),
            },
          },
        ]
      : []
  const met = judged.filter(({ row }) => row.met === true)
  const others = judged.filter(({ row }) => row.met !== true)
  return [
    ...whole,
    ...aim,
    { label: labels.met, value: outOf(met.length, others.length === 0 ? undefined : statusList(others, page)) },
    noFigure,
  ]
}
