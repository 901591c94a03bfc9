import { type MadeResults, madeResults } from '../foundation/made-results'

/** The rankings that `rank` made, or `parseRanking` read. */
export const madeRankings: MadeResults<object> = /* @__PURE__ */ madeResults()

/** The movements that `movement` made. */
export const madeMovements: MadeResults<object> = /* @__PURE__ */ madeResults()
