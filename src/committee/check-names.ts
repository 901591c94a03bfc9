import type { Issue, IssuePath } from '../foundation/issue'
import type { Source } from '../foundation/source'
import { unclearNames } from '../foundation/unclear-name'
import type { ParsedRun } from './read-run'

type Named = readonly [name: string, path: () => IssuePath]

/** Says which names of who entered, proved or published something may look like others: a record must say who. */
export function nameIssues({ run, entries }: ParsedRun): readonly Issue[] {
  return unclearNames(namesIn(run, entries))
}

function* namesIn(run: ParsedRun['run'], entries: ParsedRun['entries']): Generator<Named> {
  for (const { entry, index } of entries) {
    const path = ['entries', index]
    yield [entry.by, () => [...path, 'by']]
    for (const [place, source] of (entry.evidence ?? []).entries())
      yield* titlesOf(source, [...path, 'evidence', place])
    if (entry.kind === 'observation') yield* titlesOf(entry.observation.source, [...path, 'observation', 'source'])
  }
  for (const [index, { source }] of (run.observations ?? []).entries()) {
    yield* titlesOf(source, ['observations', index, 'source'])
  }
}

/** The title of a source, in each language that it has. */
function* titlesOf(source: Source | undefined, path: IssuePath): Generator<Named> {
  if (source === undefined) return
  const { title } = source
  if (typeof title === 'string') return yield [title, () => [...path, 'title']]
  for (const [language, text] of Object.entries(title)) yield [text, () => [...path, 'title', language]]
}
