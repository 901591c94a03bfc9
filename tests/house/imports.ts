import { posix } from 'node:path'
import ts from 'typescript'
import { innerFaces, rooms, type SourceFile } from './rooms'

export interface Import {
  readonly from: string
  /** What is imported: a file of the house as its path, anything else as written. */
  readonly to: string
}

/** All that a file imports, in whatever form: statements, re-exports, types, `import()`, `require`. */
export const importsOf = (file: SourceFile, paths: ReadonlySet<string>): Import[] =>
  ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return { from: file.path, to: fileName }
    const target = posix.join(posix.dirname(file.path), fileName)
    return { from: file.path, to: [`${target}.ts`, `${target}/index.ts`].find(path => paths.has(path)) ?? target }
  })

const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1]

/** Why an import breaks the map of the house, or nothing if it does not; `faces` are folders in rooms that have one. */
export const faultOf = ({ from, to }: Import, faces: readonly string[] = innerFaces): string | undefined => {
  const face = faces.find(folder => to.startsWith(`${folder}/`) && !from.startsWith(`${folder}/`))
  if (face !== undefined && to !== `${face}/index.ts`) return `${from} imports ${to}, past the face of ${face}`
  const name = roomOf(from)
  if (name === undefined) return to.startsWith('src/') && to.endsWith('/index.ts') ? undefined : `${from} imports ${to}`
  const room = rooms[name]
  if (!room) return `${from} stands in a room that is not on the map`
  if (to.startsWith('src/')) {
    const other = roomOf(to)
    const allowed = other !== undefined && (other === name || room.imports.includes(other))
    return allowed ? undefined : `${from} imports ${to}, and ${name} may not look into ${other ?? 'the root'}`
  }
  const isAllowed = room.packages === 'any' || room.packages.some(one => to === one || to.startsWith(`${one}/`))
  return isAllowed ? undefined : `${from} imports '${to}', which ${name} may not`
}

/** A circle of files that import each other, as a path that ends where it began; nothing if there is none. */
export const circleIn = (imports: readonly Import[]): string[] | undefined => {
  const cleared = new Set<string>()
  const follow = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (cleared.has(file)) return undefined
    for (const { from, to } of imports) {
      const circle = from === file ? follow(to, [...way, file]) : undefined
      if (circle) return circle
    }
    cleared.add(file)
    return undefined
  }
  for (const { from } of imports) {
    const circle = follow(from, [])
    if (circle) return circle
  }
  return undefined
}
