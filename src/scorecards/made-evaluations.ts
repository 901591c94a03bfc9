import { type MadeResults, madeResults } from '../foundation/made-results'

/** The evaluations that `evaluate` and `whatIf` made, or `parseEvaluation` read. */
export const madeEvaluations: MadeResults<object> = /* @__PURE__ */ madeResults()
