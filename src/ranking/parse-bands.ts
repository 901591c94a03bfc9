import { throwIfAny } from '../foundation/error'
import { type ParseOptions, parseAt } from '../foundation/parse-options'
import { AnyList, parseStructure } from '../foundation/structure'
import { type RankingBand, readBands } from './bands'

/**
 * Reads bands from unknown data, such as JSON.
 *
 * For a regulation's bands (xếp loại) that are stored as data. Whether they leave holes depends on the decimals that
 * scores are ranked with: `checkBands` and `rank` say so.
 *
 * @param json - What should be a list of {@link RankingBand}.
 * @param options - Where the data lies, for the paths of issues.
 * @returns The bands, checked.
 * @throws An `EgovKpiError` with every problem: an unknown key, a band that asks for nothing, an id used twice,
 * conditions that never end.
 *
 * @example
 * ```ts
 * import { parseBands, rank } from 'egov-kpi'
 *
 * const bands = parseBands([{ id: 'Tốt', atLeast: 80 }, { id: 'Khá', below: 80 }])
 * rank([{ unit: 'Sở Y tế', score: 82 }], { bands }).entries[0]?.band // => 'Tốt'
 * parseBands([{ id: 'Tốt', atleast: 80 }], { path: ['body', 'bands'] }) // => throws 'body.bands[0]'
 * ```
 */
export function parseBands(json: unknown, options?: ParseOptions): readonly RankingBand[] {
  return parseAt(options, () => {
    const { whole, issues } = readBands(parseStructure(AnyList, json), [])
    throwIfAny(issues)
    return whole.map(({ value }) => value)
  })
}
