/**
 * Two examples, one after the other: real governments ranked from published figures, then a committee's ranking of an
 * invented city. The other examples in this folder are run one by one, such as `npx tsx examples/on-time-report.ts`.
 *
 *   npm start          in English
 *   npm start -- vi    in Vietnamese
 */
import './rank-agencies'
import './committee'
