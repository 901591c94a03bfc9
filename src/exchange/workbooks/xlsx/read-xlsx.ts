import { CellLooks } from '../cell-looks'
import type { WorkbookSink } from '../workbook-cells'
import type { Archive } from './open-archive'
import { readSharedStrings } from './read-shared-strings'
import { readStyles } from './read-styles'
import { readWorkbook } from './read-workbook'
import { readWorksheet } from './read-worksheet'

/** Reads a workbook in XML: its shared texts and its styles, and then sheet by sheet. */
export async function readXlsx(archive: Archive, root: string, { begin, keep }: WorkbookSink): Promise<void> {
  const { sheets, is1904, sharedStrings, styles } = await readWorkbook(archive, root)
  const looks = new CellLooks(keep)
  looks.is1904 = is1904
  if (sharedStrings !== undefined) await readSharedStrings(archive, sharedStrings, looks.addText)
  if (styles !== undefined) await readStyles(archive, styles, looks)
  for (const sheet of sheets) {
    const { take, end } = begin(sheet, looks)
    end(await readWorksheet(archive, sheet.part, take))
  }
}
