import fc from 'fast-check'

/**
 * `npm test` tries the same cases for everyone: anyone can reproduce a failure, and a change is
 * refused only for what it does. `npm run explore` tries new ones.
 */
fc.configureGlobal({ seed: 20_221_122 })
