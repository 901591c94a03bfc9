import type { DossierTally } from '../dossiers/tally'
import { formatPeriod } from '../foundation/format-date'
import { type Bilingual, inBoth, type LocalizedText } from '../foundation/language'
import type { PlaceNames } from '../ranking/place-words'
import type { ReportCell } from './cell'
import { labels } from './labels'
import { namesOf } from './names'
import type { ReportColumn } from './table'

/** Columns that say what a row of on-time figures is of. */
export const headColumns: readonly ReportColumn[] = [
  { id: 'scope', title: { vi: 'Đơn vị, lĩnh vực', en: 'Unit or field' }, kind: 'text' },
  { id: 'period', title: labels.period, kind: 'text' },
]

/** Of what a tally is, and of when. */
export function headCells({ by, scope, period, label }: DossierTally, names: PlaceNames): readonly ReportCell[] {
  const { unit, group } = namesOf(names)
  return [
    { kind: 'text', text: by === 'unit' ? unit(scope) : by === 'channel' ? channelName(scope) : group(scope) },
    { kind: 'text', text: label ?? inBoth('', (_, language) => formatPeriod(period, language)) },
  ]
}

function channelName(channel: string): LocalizedText {
  const words: Readonly<Record<string, Bilingual>> = {
    online: { vi: 'Trực tuyến', en: 'Online' },
    direct: { vi: 'Trực tiếp', en: 'Direct' },
    postal: { vi: 'Bưu chính', en: 'By post' },
  }
  return Object.hasOwn(words, channel) ? (words[channel] ?? channel) : channel
}
