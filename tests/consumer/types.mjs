import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const job = `
const ranking = rank([{ unit: 'hue', score: '0.6' }, { unit: 'da-nang', score: '0.60' }], { ties: 'dense' })
const first: number | undefined = ranking.entries[0]?.rank
// @ts-expect-error: a way to treat ties that does not exist
rank([], { ties: 'fair' })
try {
  rank([])
} catch (error) {
  if (isEgovKpiError(error)) error.issues.map(issue => issue.message.vi)
}
export const answer = { first }
`

/** Compiles a user's program against the published declarations, declarations included, under each resolution. */
export const checkTypes = (folder, subpaths) => {
  const names = subpaths.map(path => path.replace('.', 'egov-kpi'))
  const all = names.map((name, index) => `export * as room${index} from '${name}'`).join('\n')
  const allRequired = names.map((name, index) => `export import room${index} = require('${name}')`).join('\n')
  const imported = `import { isEgovKpiError, rank } from 'egov-kpi'\n${all}\n${job}`
  const required = `import egovKpi = require('egov-kpi')\nconst { isEgovKpiError, rank } = egovKpi\n${allRequired}\n${job}`
  const settings = { 'esm.mts': ['node16', 'node16', imported], 'cjs.cts': ['node16', 'node16', required] }
  settings['bundled.ts'] = ['esnext', 'bundler', imported]
  // zod's declarations speak of URL, which comes with the browser's types or with Node's.
  const lib = ['es2022', 'dom']
  for (const [file, [module, moduleResolution, code]] of Object.entries(settings)) {
    const compilerOptions = { module, moduleResolution, target: 'es2022', lib, types: [], noEmit: true }
    Object.assign(compilerOptions, { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false })
    writeFileSync(join(folder, file), code)
    writeFileSync(join(folder, `${file}.json`), JSON.stringify({ compilerOptions, files: [file] }))
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
    try {
      execFileSync(process.execPath, [compiler, '-p', `${file}.json`], { cwd: folder, encoding: 'utf8' })
    } catch (error) {
      throw new Error(`${file} with moduleResolution ${moduleResolution}:\n${error.stdout}`)
    }
  }
}
