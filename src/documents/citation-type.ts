import { type FoldedName, nameFolder } from '../foundation/fold-name'
import type { Issue } from '../foundation/issue'
import type { Bilingual } from '../foundation/language'
import { nearestTo } from '../foundation/nearest'
import type { DocumentNumber } from './document-parts'
import {
  anyDocument,
  type DocumentType,
  documentsOfTheAssembly,
  documentTypeOf,
  documentTypes,
  officialLetter,
} from './document-types'
import { documentIssue } from './wording'

/** The kind of a document that follows from its number alone. */
export function nameInNumber({ type, year }: DocumentNumber): Bilingual {
  if (type !== undefined) return documentTypeOf(type)?.name ?? anyDocument
  return year === undefined ? officialLetter : anyDocument
}

/**
 * Reads the words for the kind of document ("Kế hoạch", "Plan", "KH"). The kind is returned, as written, only if the
 * number does not already show it.
 */
export function readCitedType(
  said: string,
  number: DocumentNumber,
): { readonly type?: string; readonly issues: readonly Issue[] } {
  if (said === '') return { issues: [] }
  const fold = nameFolder()
  const kind = kindIn(said, fold)
  if (kind === undefined) return { issues: [unknownKind(said)] }
  const own = nameInNumber(number)
  if (kind.name === anyDocument) return { issues: [] }
  if (kind.name === own) return kind.isWhole ? { issues: [] } : { type: said, issues: [] }
  const marked = number.type === undefined ? undefined : documentTypeOf(number.type)
  if (marked === undefined || isAlso(kind.name, marked, number)) return { type: said, issues: [] }
  const parameters = { said, code: marked.code, name: marked.name }
  return {
    type: said,
    issues: [documentIssue('contradiction', [], { what: 'document-type', ...parameters }, { severity: 'warning' })],
  }
}

function isAlso(name: Bilingual, { alsoNamed }: DocumentType, { style }: DocumentNumber): boolean {
  return style === 'party' && alsoNamed !== undefined && alsoNamed.vi === name.vi
}

function kindIn(
  said: string,
  fold: (text: string) => FoldedName,
): { readonly name: Bilingual; readonly isWhole: boolean } | undefined {
  const coded = documentTypeOf(said)
  if (coded !== undefined) return { name: coded.code === 'CV' ? officialLetter : coded.name, isWhole: true }
  const { spelled } = fold(said)
  const names = [
    officialLetter,
    anyDocument,
    ...documentsOfTheAssembly,
    ...documentTypes.filter(({ code }) => code !== 'CV').map(({ name }) => name),
  ]
  const begins = names.flatMap(name =>
    [name.vi, name.en].flatMap(text => {
      const known = fold(text).spelled
      return spelled.startsWith(known) ? [{ name, length: known.length, isWhole: spelled === known }] : []
    }),
  )
  return begins.toSorted((a, b) => b.length - a.length)[0]
}

function unknownKind(said: string): Issue {
  const kinds = [officialLetter, ...documentsOfTheAssembly, ...documentTypes.map(({ name }) => name)]
  const names = kinds.flatMap(({ vi, en }) => [vi, en])
  const parameters = { what: 'document-type', text: said, nearest: nearestTo(said, names) } as const
  return documentIssue('unknown', [], parameters, { actual: said })
}
