/**
 * All examples, one after the other: real governments ranked from published figures, then a committee's run.
 *
 *   npm start          in English
 *   npm start -- vi    in Vietnamese
 */
import './rank-agencies'
import './committee'
