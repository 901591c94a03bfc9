import type { CellLooks } from '../cell-looks'
import type { Archive } from './open-archive'
import { isStrike } from './read-shared-strings'
import { checkListed, readXml } from './read-xml'

/** Reads number formats and struck fonts; colours and borders are left. */
export async function readStyles(archive: Archive, part: string, looks: CellLooks): Promise<void> {
  // The same elements also stand in named and differential styles, which no cell points to.
  let inside: 'fonts' | 'cellXfs' | undefined
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs') inside = name
      else if (name === 'numFmt') looks.addFormat(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (inside === 'fonts' && name === 'font') looks.struckFonts.push(false)
      else if (inside === 'fonts' && name === 'strike') {
        looks.struckFonts[looks.struckFonts.length - 1] = isStrike(attributes)
      } else if (inside === 'cellXfs' && name === 'xf') {
        looks.addStyle(Number(attributes['numFmtId'] ?? 0), Number(attributes['fontId'] ?? 0))
      }
    },
    close(name) {
      checkListed(looks.listed, part)
      if (name === inside) inside = undefined
    },
    text() {},
  })
}
