import { textAt, type World, world } from '../cli/world'
import type { Target } from './targets'
import { isLargerThan, isPlain, type Plain } from './values'

const lines = [
  'rank --config egov-kpi.json --previous ranking-2022.json --lang en',
  'rank --config egov-kpi.json --assessments assessments.csv --units units.csv groups.csv --out ranking.json',
  'explain --unit so-y-te --config egov-kpi.json',
  'template --config egov-kpi.json --out form.xlsx',
  'on-time --config egov-kpi.json --out on-time.html',
  'tasks --config egov-kpi.json --lang en',
  'kpi --config egov-kpi.json',
  'check units.csv scorecard.json assessments.csv --scorecard scorecard.json',
]

/** The command in a world of its own: a line and files, those of JSON as data, so that they are changed as data. */
export async function commandTarget(example: World): Promise<Target> {
  await example.run('rank --config egov-kpi.json --out ranking-2022.json')
  const files = Object.fromEntries(
    [...example.files].map(([name, data]) => [name, name.endsWith('.json') ? JSON.parse(textAt(example, name)) : data]),
  )
  return {
    name: 'runCommand',
    room: 'cli',
    call: async (line, given) => {
      if (typeof line !== 'string' || !isPlain(given)) return undefined
      const made = world()
      for (const [name, data] of written(given)) made.files.set(name, data)
      return { ...(await made.run(line)), written: [...made.files.keys()] }
    },
    right: lines.map(line => ({ args: [line, files], result: null })),
    onceIn: 20,
  }
}

/** The files as bytes and texts; those that no file can hold are not there. */
function written(files: Plain): readonly (readonly [string, Uint8Array | string])[] {
  return Object.entries(files).flatMap(([name, data]) => {
    if (typeof data === 'string' || data instanceof Uint8Array) return [[name, data] as const]
    if (isLargerThan(500_000, data)) return []
    try {
      const text: unknown = JSON.stringify(data)
      return typeof text === 'string' ? [[name, text] as const] : []
    } catch {
      return []
    }
  })
}
