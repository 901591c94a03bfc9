import { readdirSync, readFileSync } from 'node:fs'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { randomNumbers } from '../../examples/support/random'
import type { Equivalent } from './equivalent'
import type { Mutant } from './only-sample.mjs'

export const leftOut = ['StringLiteral', 'ObjectLiteral']

/** A mutant with the text that it replaces. */
export interface PlantedFault extends Mutant {
  readonly source: string
  /** The line of the file on which that text begins. */
  readonly line: string
}

/** Every fault that can be planted in the room, in the order of the files. */
export async function mutantsIn(room: string): Promise<readonly PlantedFault[]> {
  const contents = new Map(
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !/(?:^|\/)(?:index|wording)\.ts$/.test(name))
      .sort()
      .map(name => [`src/${room}/${name}`, readFileSync(`src/${room}/${name}`, 'utf8')]),
  )
  const silent = Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map(level => [level, () => undefined]),
  )
  const is = () => false
  const log = { ...silent, isTraceEnabled: is, isDebugEnabled: is, isInfoEnabled: is, isWarnEnabled: is }
  const instrumenter = new Instrumenter({ ...log, isErrorEnabled: is, isFatalEnabled: is } as never)
  const { mutants } = await instrumenter.instrument(
    [...contents].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: leftOut, ignorers: [] },
  )
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(mutant => ({ ...mutant, ...textOf(mutant, contents.get(mutant.fileName) as string) }))
}

function textOf({ location: { start, end } }: Mutant, content: string): { source: string; line: string } {
  const lines = content.split('\n')
  const offsetOf = ({ line, column }: typeof start) =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + column
  return {
    source: onOneLine(content.slice(offsetOf(start), offsetOf(end))),
    line: onOneLine(lines[start.line] as string),
  }
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** So many of a list, in its order. */
export function sampleOf<T>(list: readonly T[], size: number, seed: number): readonly T[] {
  const random = randomNumbers(seed)
  const drawn = list.map((item, index) => ({ item, index, lot: random() })).sort((a, b) => a.lot - b.lot)
  return drawn
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item)
}

/** Whether a mutant is the named one; texts are compared, since lines shift. */
export function isNamed(mutant: PlantedFault, { file, source, replacement, line }: Equivalent): boolean {
  return (
    mutant.fileName === file &&
    mutant.source === source &&
    onOneLine(mutant.replacement) === replacement &&
    (line === undefined || mutant.line === line)
  )
}
