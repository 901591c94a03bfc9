import { type Archive, unreadable } from './open-archive'
import { attribute, checkListed, readXml } from './read-xml'

/** A sheet as the workbook lists it, before it is opened. */
export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** What a workbook says of itself. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[]
  /** Whether dates count from 1904, as old Macintosh files do. */
  readonly is1904: boolean
  readonly sharedStrings?: string
  readonly styles?: string
}

export interface Relationship {
  readonly id: string
  /** The last word of its type, the same in both editions of the standard: `worksheet`, `styles`. */
  readonly type: string
  readonly part: string
}

/** The part that an office document begins with: `xl/workbook.xml`, `word/document.xml`. */
export async function rootPart(archive: Archive): Promise<string> {
  const root = (await relationships(archive, '')).find(({ type }) => type === 'officeDocument')
  if (root === undefined || !archive.has(root.part)) throw unreadable('workbook')
  return root.part
}

/** Finds the parts of a workbook by its relationships, as the standard asks: names of parts mean nothing. */
export async function readWorkbook(archive: Archive, root: string): Promise<WorkbookParts> {
  const related = await relationships(archive, root)
  const byId = new Map(related.map(one => [one.id, one]))
  const listed: { readonly name: string; readonly id: string; readonly state: string }[] = []
  let is1904 = false
  await readXml(archive, root, {
    open(name, attributes) {
      if (name === 'sheet') {
        const id = attribute(attributes, 'id')
        if (attributes['name'] === undefined || id === undefined) throw unreadable(`${root}: sheet`)
        checkListed(listed.length, root)
        listed.push({ name: attributes['name'], id, state: attributes['state'] ?? 'visible' })
      }
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904'])
    },
    close() {},
    text() {},
  })
  const partOf = (type: string): string | undefined =>
    related.find(one => one.type === type && archive.has(one.part))?.part
  const [sharedStrings, styles] = [partOf('sharedStrings'), partOf('styles')]
  return {
    // Charts and dialogs are sheets too; only worksheets hold cells.
    sheets: listed.flatMap(({ name, id, state }) => {
      const target = byId.get(id)
      if (target === undefined) throw unreadable(`${root}: ${id}`)
      return target.type === 'worksheet' ? [{ name, part: target.part, isHidden: state !== 'visible' }] : []
    }),
    is1904,
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  }
}

/** The relationships of a part; those of the package itself have no part. */
export async function relationships(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  if (!archive.has(rels)) throw unreadable(rels)
  const found: Relationship[] = []
  await readXml(archive, rels, {
    open(name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return
      checkListed(found.length, rels)
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolve(part.slice(0, slash), target) })
    },
    close() {},
    text() {},
  })
  return found
}

/** The part that a target names, seen from a folder: `../styles.xml` from `xl/worksheets/`. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Whether an attribute says yes, in any of the ways of XML. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on'
}
