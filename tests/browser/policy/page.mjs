import { judge } from './program.ts'
import { withViolations } from './watch.mjs'

window.answer = withViolations(judge())
