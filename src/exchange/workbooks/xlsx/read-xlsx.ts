import type { CellContext, WorkbookSink } from '../workbook-cells'
import type { Archive } from './open-archive'
import { readSharedStrings } from './read-shared-strings'
import { readStyles } from './read-styles'
import { readWorkbook } from './read-workbook'
import { readWorksheet } from './read-worksheet'

/** Reads a workbook in XML: its shared texts and its styles, and then sheet by sheet. */
export async function readXlsx(archive: Archive, root: string, { begin, keep }: WorkbookSink): Promise<void> {
  const { sheets, is1904, sharedStrings, styles } = await readWorkbook(archive, root)
  const strings: string[] = []
  const struck = new Set<number>()
  if (sharedStrings !== undefined) {
    await readSharedStrings(archive, sharedStrings, (text, isStruck) => {
      keep(1, text.length)
      if (isStruck) struck.add(strings.length)
      strings.push(text)
    })
  }
  const context: CellContext = { strings, struck, styleOf: await readStyles(archive, styles), is1904 }
  for (const sheet of sheets) {
    const { take, end } = begin(sheet, context)
    end(await readWorksheet(archive, sheet.part, take))
  }
}
