import { exchangeIssue } from '../wording'
import type { CompoundFile } from '../workbooks/xls/compound-file'
import { type Archive, Refusal, unreadable } from '../workbooks/xlsx/open-archive'
import { rootPart } from '../workbooks/xlsx/read-workbook'
import { readXml } from '../workbooks/xlsx/read-xml'
import { type FileFormat, fileFormats } from './file-options'
import type { UnreadFormat } from './unread-format'

const compound = [0xd0, 0xcf, 0x11, 0xe0]

/** How files begin. */
const signatures: readonly { readonly bytes: readonly number[]; readonly is: FileFormat | UnreadFormat }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'xlsx' },
  { bytes: compound, is: 'xls' },
  { bytes: [0x09, 0x00, 0x04, 0x00], is: 'excel-95' },
  { bytes: [0x09, 0x02, 0x06, 0x00], is: 'excel-95' },
  { bytes: [0x09, 0x04, 0x06, 0x00], is: 'excel-95' },
  { bytes: [0x09, 0x08], is: 'excel-95' },
  { bytes: [0xff, 0x00, 0x02, 0x00, 0x04, 0x04], is: 'works' },
  { bytes: [0x00, 0x00, 0x02, 0x00], is: 'lotus' },
  { bytes: [0x00, 0x00, 0x1a, 0x00], is: 'lotus' },
  { bytes: [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e], is: 'access' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: 'picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: 'picture' },
  { bytes: [0x1f, 0x8b], is: 'archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'archive' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'archive' },
]

const texts: readonly (readonly [RegExp, FileFormat | UnreadFormat])[] = [
  [/^\{\\rtf/, 'rtf'],
  [/^MIME-Version:/i, 'web-page'],
  [/^<\?xml/i, 'xml'],
  [/^<(?:!|[a-z][\w:-]*(?:\s[^<>]*)?>)/i, 'web-page'],
  [/^[{[]/, 'json'],
]

/** What a file is by how it begins. An archive or a compound file may still be another one than its beginning says. */
export function formatOf(data: Uint8Array | string): FileFormat | UnreadFormat {
  const found =
    typeof data === 'string'
      ? undefined
      : signatures.find(({ bytes }) => bytes.every((byte, index) => data[index] === byte))
  if (found !== undefined) return found.is
  const head = typeof data === 'string' ? data.slice(0, headLength) : headOf(data)
  const begin = head.replace(/^\uFEFF?\s*/, '')
  return texts.find(([pattern]) => pattern.test(begin))?.[1] ?? 'csv'
}

const headLength = 1000

function headOf(data: Uint8Array): string {
  const isWide = data[0] === 0xff && data[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(data.subarray(0, headLength))
}

/** Whether a format is read. */
export function isRead(format: FileFormat | UnreadFormat): format is FileFormat {
  return (fileFormats as readonly string[]).includes(format)
}

/** Whether a format is a workbook, whose data is bytes. */
export function isWorkbook(format: FileFormat | null): boolean {
  return format !== null && format !== 'csv' && format !== 'json'
}

/** Whether a file holds streams as old workbooks do. */
export function isCompoundFile(data: Uint8Array): boolean {
  return compound.every((byte, index) => data[index] === byte)
}

/** Refuses what a file is, by its name. */
export function unread(format: UnreadFormat): Refusal {
  return new Refusal(exchangeIssue('unknown', [], { what: 'format', format }))
}

const streams: readonly (readonly [string, UnreadFormat])[] = [
  ['EncryptedPackage', 'protected'],
  ['WordDocument', 'word'],
  ['PowerPoint Document', 'slides'],
  ['Book', 'excel-95'],
  ['MatOST', 'works'],
  ['__properties_version1.0', 'outlook'],
]

/** The format of a compound file, which is read if it is a workbook of Excel 97 to 2003. */
export function formatOfCompoundFile({ names }: CompoundFile): 'xls' {
  if (names.has('Workbook')) return 'xls'
  throw unread(streams.find(([name]) => names.has(name))?.[1] ?? 'other')
}

const documents = 'application/vnd.oasis.opendocument.'

/** The format of an archive, which is read if it is a workbook. */
export async function formatOfArchive(archive: Archive): Promise<'xlsx' | 'xlsb' | 'ods'> {
  if (archive.has('mimetype')) {
    const type = await textOf(archive, 'mimetype')
    if (type.startsWith(documents)) {
      if (!type.startsWith(`${documents}spreadsheet`)) {
        throw unread(type.startsWith(`${documents}presentation`) ? 'slides' : 'text-document')
      }
      if (await isProtected(archive)) throw unread('protected')
      if (!archive.has('content.xml')) throw unreadable('content.xml', 'ODS')
      return 'ods'
    }
  }
  if (archive.has('_rels/.rels') || archive.has('[Content_Types].xml')) {
    const root = await rootPart(archive)
    if (root.startsWith('word/')) throw unread('word')
    if (root.startsWith('ppt/')) throw unread('slides')
    return root.endsWith('.bin') ? 'xlsb' : 'xlsx'
  }
  const isNumbers = archive.has('Index/Document.iwa') || archive.has('Index.zip')
  throw unread(isNumbers ? 'numbers' : 'archive')
}

async function textOf(archive: Archive, part: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  await archive.read(part, piece => {
    if (text.length < headLength) text += decoder.decode(piece, { stream: true })
  })
  return text.trim()
}

/** Whether the list of parts says that some are encrypted. */
async function isProtected(archive: Archive): Promise<boolean> {
  const manifest = 'META-INF/manifest.xml'
  let isEncrypted = false
  if (!archive.has(manifest)) return false
  await readXml(archive, manifest, {
    open(name) {
      if (name === 'encryption-data') isEncrypted = true
    },
    close() {},
    text() {},
  })
  return isEncrypted
}
