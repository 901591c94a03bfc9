/**
 * A committee's run from the regulation to the announced result and beyond it: agencies assess themselves, the committee
 * appraises, they explain, it appraises again, the result is approved and announced; then one appeal changes two ranks.
 * Three groups, every kind of rule, all of it data in this folder. Regulation, agencies and figures are invented.
 *
 *   npx tsx examples/committee-run/index.ts       in English
 *   npx tsx examples/committee-run/index.ts vi    in Vietnamese
 */
import { language } from '../support/language'
import { report } from './report'

console.log(await report(language))
