import fc from 'fast-check'

/**
 * `npm test` tries the same cases for everyone: a failure can be seen again by whoever looks for it, and a change is
 * refused for what it does only. `npm run explore` tries new ones.
 */
fc.configureGlobal({ seed: 20_221_122 })
