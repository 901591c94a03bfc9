/**
 * Runs the mutants of the sample only; Stryker itself knows ranges of lines, and would run all that lie inside.
 * JavaScript, since its workers load it too, and without the loader of TypeScript.
 */
const sample = new Set(JSON.parse(process.env['MUTATED_SAMPLE'] ?? '[]'))

/** What tells one mutant from all others, in the words of Stryker's instrumenter. */
export const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  [
    fileName.replace(/^.*?(?=src\/)/, ''),
    start.line,
    start.column,
    end.line,
    end.column,
    mutatorName,
    replacement.replace(/\s+/g, ' ').slice(0, 120),
  ].join(' ')

class OnlySample {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(mutant => [
        mutant.id,
        sample.has(keyOf(mutant)) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ]),
    )
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)]
  }
}

/** Says what survives as soon as it has: a run takes minutes, and may be stopped. */
class Survivors {
  onMutantTested({ status, fileName, location: { start }, mutatorName, replacement }) {
    if (status !== 'Survived' && status !== 'Timeout') return
    const file = fileName.replace(/^.*?(?=src\/)/, '')
    console.log(`\n${status}  ${file}:${start.line}:${start.column}  ${mutatorName} → ${replacement.slice(0, 120)}`)
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'only-sample', injectableClass: OnlySample },
  { kind: 'Reporter', name: 'survivors', injectableClass: Survivors },
]
