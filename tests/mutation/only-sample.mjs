/**
 * Leaves out what holds no mutant of the sample; Stryker itself knows ranges of lines only, and would run all that lie inside.
 * JavaScript, since its workers load it too, and without the loader of TypeScript.
 */
const sample = JSON.parse(process.env['MUTATED_PLACES'] ?? '[]')

const isBefore = (a, b) => a.line < b.line || (a.line === b.line && a.column <= b.column)

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'only-sample',
    value: {
      shouldIgnore({ node: { loc } }) {
        if (loc == null) return undefined
        const holds = sample.some(({ start, end }) => isBefore(loc.start, start) && isBefore(end, loc.end))
        return holds ? undefined : 'not in the sample'
      },
    },
  },
]
