import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig, type Options } from 'tsup'
import ts from 'typescript'

// A room is a folder of src with a face; each becomes an entry point of its own beside the root, but for the command.
const rooms = readdirSync('src').filter(room => room !== 'cli' && existsSync(`src/${room}/index.ts`))

const entry = { index: 'src/index.ts', ...Object.fromEntries(rooms.map(room => [room, `src/${room}/index.ts`])) }

/**
 * Writes declarations file by file, each with a map to its source, so that "go to definition" ends in src. tsup would
 * bundle them without maps. The two forms, for ESM and for CommonJS, have names of the same length and share a map.
 */
function writeDeclarations(): void {
  const { config } = ts.readConfigFile('tsconfig.src.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  const compilerOptions = { ...options, noEmit: false, declarationMap: true }
  const specifier = /(?<=\bfrom |\bimport\()['"](\.[^'"]+)['"]/g
  // Files that declarations import join the set while it is walked; others are not published.
  const files = new Set(Object.values(entry))
  for (const fileName of files) {
    const emitted = ts.transpileDeclaration(readFileSync(fileName, 'utf8'), { fileName, compilerOptions })
    const folder = posix.dirname(fileName)
    for (const [, path = ''] of emitted.outputText.matchAll(specifier)) files.add(posix.join(folder, `${path}.ts`))
    const name = posix.basename(fileName, '.ts')
    const target = posix.join('dist/types', posix.relative('src', folder))
    mkdirSync(target, { recursive: true })
    for (const kind of ['mts', 'cts']) {
      const code = emitted.outputText.replace(specifier, (_, path) => `'${path}.${kind.replace('ts', 'js')}'`)
      writeFileSync(`${target}/${name}.d.${kind}`, code.replace(/(?<=^\/\/# sourceMappingURL=).*/m, `${name}.d.map`))
    }
    const { version, mappings } = JSON.parse(emitted.sourceMapText ?? '')
    const map = { version, file: `${name}.d.mts`, sources: [posix.relative(target, fileName)], names: [], mappings }
    writeFileSync(`${target}/${name}.d.map`, JSON.stringify(map))
  }
}

/**
 * Marks the constants of a module as free of side effects: no module of ours does anything by being loaded. Bundlers follow
 * a mark at a call everywhere, but one at the function that is called only within its own file. What no mark can stand
 * before, such as a spread, is put into a call.
 */
function markConstants(path: string): string {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
  const marks: { readonly at: number; readonly text: string }[] = []
  const isUnmarkable = (node: ts.Node): boolean =>
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isTemplateExpression(node) ||
    ts.isPropertyAccessExpression(node)
  const parts = (node: ts.Node): readonly ts.Node[] => {
    const inner: ts.Node[] = []
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, child => void inner.push(...parts(child)))
    return [node, ...inner]
  }
  for (const { declarationList } of source.statements.filter(ts.isVariableStatement)) {
    for (const { initializer } of declarationList.declarations) {
      const found = initializer === undefined ? [] : parts(initializer)
      if (initializer !== undefined && found.some(isUnmarkable)) {
        marks.push(
          { at: initializer.getStart(), text: '/* @__PURE__ */ (() => (' },
          { at: initializer.end, text: '))()' },
        )
        continue
      }
      const calls = found.filter(node => ts.isCallExpression(node) || ts.isNewExpression(node))
      marks.push(...calls.map(call => ({ at: call.getStart(), text: '/* @__PURE__ */ ' })))
    }
  }
  // From the end, so that earlier positions stay.
  return marks
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, text: mark }) => text.slice(0, at) + mark + text.slice(at), source.text)
}

const library: Options = {
  entry,
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  // Without splitting every CommonJS entry gets its own copy of a class; without treeshake class initialisers move.
  // No module of ours does anything by being loaded, so imports for that alone are dropped.
  splitting: true,
  // Vietnamese as it is: escaped, each letter with a mark takes six characters.
  esbuildOptions: options => {
    options.charset = 'utf8'
  },
  treeshake: { moduleSideEffects: false },
  esbuildPlugins: [
    {
      name: 'constants',
      setup: ({ onLoad }) => {
        onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ contents: markConstants(path), loader: 'ts' }))
      },
    },
  ],
  // Its few lines travel with us, so that users install three packages and no more.
  noExternal: ['@date-fns/utc'],
  onSuccess: async () => {
    writeDeclarations()
    // The JSON Schemas are written by what was built, so that they are those that it gives.
    const built = (room: string) => import(pathToFileURL(`dist/${room}.js`).href)
    const { assessmentsSchema, targetsSchema, standingsSchema, ...schemas } = await built('schemas')
    const { dti2022 } = await built('frameworks')
    mkdirSync('dist/schemas', { recursive: true })
    // The JSON Schema of rows is the same for all scorecards and indicators.
    const ofRows = [assessmentsSchema(dti2022.scorecard), targetsSchema([]), standingsSchema([])]
    for (const schema of [...Object.values<typeof schemas>(schemas), ...ofRows]) {
      const json = schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
      writeFileSync(`dist/schemas/${json.$id.split(':').at(-1)}.json`, `${JSON.stringify(json, null, 2)}\n`)
    }
  },
}

// The command stands on the built rooms beside it, so that nothing is shipped twice.
const command: Options = {
  entry: { cli: 'src/cli/bin.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: false,
  noExternal: ['@date-fns/utc'],
  esbuildPlugins: [
    {
      name: 'rooms',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^(\.\.\/)+[\w-]+\/index$/ }, ({ path }) => {
          const room = path.split('/').at(-2) ?? ''
          return rooms.includes(room) ? { path: `./${room}.js`, external: true } : undefined
        })
      },
    },
  ],
}

export default defineConfig([library, command])
