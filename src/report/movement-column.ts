import { formatNumber } from '../foundation/format-number'
import { type Bilingual, inBothLanguages, textIn } from '../foundation/language'
import type { RankingComparison, RankMovement } from '../ranking/compare-rankings'
import type { ReportCell } from './cell'
import { type FilledColumn, numberColumn } from './filled-table'
import { labels } from './labels'
import type { NamesOf } from './names'

/** How each unit moved since an earlier ranking, with the rank that it had. */
export function movementColumn<Row extends { readonly unit: string }>(
  { movements }: RankingComparison,
  names: NamesOf,
): FilledColumn<Row> {
  const byUnit = new Map(movements.map(one => [one.unit, one]))
  return numberColumn(
    'movement',
    { vi: 'So với kỳ trước', en: 'Change' },
    ({ unit }) => movementCell(byUnit.get(unit), byUnit, names),
    { form: 'movement' },
  )
}

/** What the arrows mean. */
export const movementLead: Bilingual = {
  vi: '▲ ▼: số bậc tăng, giảm so với kỳ trước.',
  en: '▲ ▼: places gained and lost since the ranking before.',
}

function movementCell(
  movement: RankMovement | undefined,
  byUnit: ReadonlyMap<string, RankMovement>,
  names: NamesOf,
): ReportCell {
  // A unit that was ranked in neither of the two has no movement.
  if (movement === undefined) return { kind: 'absent', reason: labels.notRanked }
  const { gained, earlierRank, direction } = movement
  if (gained === null) return { kind: 'absent', reason: whyNone(movement, byUnit, names) }
  const note = inBothLanguages(language => {
    const rank = formatNumber(earlierRank, language)
    return direction === 'same'
      ? { vi: `giữ hạng ${rank}`, en: `still rank ${rank}` }[language]
      : { vi: `(hạng ${rank})`, en: `(rank ${rank})` }[language]
  })
  return { kind: 'number', value: gained, note }
}

/** Why there is no movement; a unit made of others had no rank, but they had. */
function whyNone(
  { direction, predecessors = [] }: RankMovement,
  byUnit: ReadonlyMap<string, RankMovement>,
  names: NamesOf,
): Bilingual {
  const words = directionWords[direction]
  if (direction !== 'formed' || predecessors.length === 0) return words
  return inBothLanguages(language => {
    const earlier = predecessors.map(
      unit => `${textIn(names.unit(unit), language)}: ${formatNumber(byUnit.get(unit)?.earlierRank ?? null, language)}`,
    )
    return `${words[language]} (${earlier.join('; ')})`
  })
}

const directionWords: Readonly<Record<RankMovement['direction'], Bilingual>> = {
  up: { vi: 'tăng', en: 'up' },
  down: { vi: 'giảm', en: 'down' },
  same: { vi: 'giữ nguyên', en: 'unchanged' },
  new: { vi: 'kỳ trước không có', en: 'new' },
  gone: { vi: 'kỳ này không có', en: 'gone' },
  scored: { vi: 'kỳ trước chưa có điểm', en: 'no score before' },
  ranked: { vi: 'kỳ trước không xếp hạng', en: 'not ranked before' },
  unscored: { vi: 'kỳ này chưa có điểm', en: 'no score now' },
  unranked: { vi: 'kỳ này không xếp hạng', en: 'not ranked now' },
  'other-group': { vi: 'khác nhóm', en: 'another group' },
  merged: { vi: 'đã sáp nhập', en: 'merged' },
  divided: { vi: 'đã chia tách', en: 'divided' },
  formed: { vi: 'mới thành lập', en: 'newly formed' },
}
