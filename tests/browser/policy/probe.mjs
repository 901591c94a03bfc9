import { withViolations } from './watch.mjs'

window.answer = withViolations(
  new Promise(done => {
    done(new Function('return 1')())
  }),
)
