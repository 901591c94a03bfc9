import { type DocumentNumber, formatDocumentNumber, parseDocumentNumber } from 'egov-kpi'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentTypes } from '../../src/documents/document-types'

const symbol = fc.constantFrom('UBND', 'STTTT', 'CP', 'TTg', 'QH13', 'TCBC&CCHC', 'BTL BĐBP', 'BCĐCĐS')
const serial = fc.option(
  fc.nat(99_999).chain(number => fc.constantFrom(`${number}`, `0${number}`.slice(-6), `${number}A`)),
)
const type = fc.constantFrom(...documentTypes.map(({ code }) => code))
const symbols = fc.array(symbol, { minLength: 1, maxLength: 3 })
const number: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({ style: fc.constant('state' as const), serial, symbols }),
  fc.record({ style: fc.constant('state' as const), serial, type, symbols }),
  fc.record({ style: fc.constant('state' as const), serial, type, year: fc.constantFrom('1999', '2022'), symbols }),
  fc.record({ style: fc.constant('party' as const), serial, type, symbols }),
)

it('the parts of a number are kept when it is written and read', () => {
  fc.assert(
    fc.property(number, parts => {
      expect(parseDocumentNumber(formatDocumentNumber(parts))).toEqual({ number: parts, findings: [] })
    }),
  )
})

it('any text gives parts that write it again, or an error of the library', () => {
  const pieces = fc.array(fc.constantFrom('7', '2022', '/', '-', ' ', 'QĐ', 'UBND', 'x', 'TTr', '&', '.', 'của'))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map(list => list.join('')),
      ),
      text => {
        let written: string | undefined
        try {
          written = formatDocumentNumber(parseDocumentNumber(text).number)
        } catch (error) {
          expect(error).toMatchObject({ name: 'EgovKpiError' })
          expect((error as { code: string }).code).not.toBe('ambiguous document-parts')
        }
        if (written !== undefined) expect(written.replace(/\s/gu, '')).toBe(text.normalize('NFC').replace(/\s/gu, ''))
      },
    ),
  )
})
