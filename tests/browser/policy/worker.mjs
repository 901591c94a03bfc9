import { judge } from './program.ts'
import { withViolations } from './watch.mjs'

withViolations(judge()).then(answer => postMessage(answer))
