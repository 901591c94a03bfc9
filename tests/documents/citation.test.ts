import { formatCitation, parseCitation } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { LegalDocument } from '../../src/documents/legal-document'
import { isAccepted } from '../../src/foundation/schema'
import { codeText, faultsOf, issuesOf } from '../support/issues'

/** Citations as they appear in the sources, except for zeros before days. */
const printed: readonly (readonly [text: string, document: LegalDocument])[] = [
  [
    'Kế hoạch số 76/KH-UBND ngày 13/4/2022 của UBND thành phố',
    { number: '76/KH-UBND', date: '2022-04-13', issuer: 'UBND thành phố' },
  ],
  [
    'Nghị quyết số 270/2019/NQ-HĐND ngày 12/12/2019 của HĐND thành phố Đà Nẵng Quy định chính sách hỗ trợ',
    {
      number: '270/2019/NQ-HĐND',
      date: '2019-12-12',
      issuer: 'HĐND thành phố Đà Nẵng',
      title: 'Quy định chính sách hỗ trợ',
    },
  ],
  [
    'Quyết định số 54/QĐ-BCĐCĐS ngày 16/5/2022 của Ban Chỉ đạo Chuyển đổi số thành phố Đà Nẵng',
    { number: '54/QĐ-BCĐCĐS', date: '2022-05-16', issuer: 'Ban Chỉ đạo Chuyển đổi số thành phố Đà Nẵng' },
  ],
  [
    'Công văn số 797/BTTTT-THH ngày 06/3/2022 của Bộ Thông tin và Truyền thông hướng dẫn một số nhiệm vụ',
    {
      number: '797/BTTTT-THH',
      date: '2022-03-06',
      issuer: 'Bộ Thông tin và Truyền thông',
      title: 'hướng dẫn một số nhiệm vụ',
    },
  ],
  [
    'Quyết định số 934/QĐ-UBND ngày 07/4/2022 phê duyệt Kế hoạch triển khai Đề án',
    { number: '934/QĐ-UBND', date: '2022-04-07', title: 'phê duyệt Kế hoạch triển khai Đề án' },
  ],
  ['Tờ trình số 328/TTr-STTTT', { number: '328/TTr-STTTT' }],
  ['Báo cáo số /BC-STTTT của Sở TTTT', { number: '/BC-STTTT', issuer: 'Sở TTTT' }],
  [
    'Công văn số 1412/SNV-TCBC&CCHC ngày 23/5/2022 của Sở Nội vụ về việc triển khai báo cáo',
    { number: '1412/SNV-TCBC&CCHC', date: '2022-05-23', issuer: 'Sở Nội vụ', title: 'về việc triển khai báo cáo' },
  ],
  [
    'Kế hoạch số 14/KH-LH-STTTT ngày 09/5/2022 của Liên hiệp các tổ chức hữu nghị thành phố và Sở TTTT',
    {
      number: '14/KH-LH-STTTT',
      date: '2022-05-09',
      issuer: 'Liên hiệp các tổ chức hữu nghị thành phố và Sở TTTT',
    },
  ],
  ['Luật số 80/2015/QH13 của Quốc hội', { number: '80/2015/QH13', type: 'Luật', issuer: 'Quốc hội' }],
  [
    'Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ: Chương trình Chuyển đổi số quốc gia',
    {
      number: '749/QĐ-TTg',
      date: '2020-06-03',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Chương trình Chuyển đổi số quốc gia',
    },
  ],
]

describe('a citation', () => {
  it.each(printed)('is read and written back: %s', (text, document) => {
    expect(parseCitation(text)).toEqual({ document, findings: [] })
    expect(formatCitation(document, 'vi')).toBe(text)
  })

  it.each<[string, LegalDocument]>([
    ['76/KH-UBND', { number: '76/KH-UBND' }],
    ['CV 1007/STTTT-CNTT', { number: '1007/STTTT-CNTT' }],
    ['Văn bản số 489/BTTTTTHH ngày 17/02/2022', { number: '489/BTTTTTHH', date: '2022-02-17' }],
    ['Kế hoạch số: 76/KH-UBND, ngày 13/04/2022', { number: '76/KH-UBND', date: '2022-04-13' }],
    [
      'Nghị định số 14/2022/NĐ-CP ngày 27 tháng 01 năm 2022 của Chính phủ sửa đổi, bổ sung một số điều',
      { number: '14/2022/NĐ-CP', date: '2022-01-27', issuer: 'Chính phủ', title: 'sửa đổi, bổ sung một số điều' },
    ],
    [
      'Kế hoạch số 76/KH-UBND của UBND thành phố ngày 13/4/2022 về việc chuyển đổi số',
      { number: '76/KH-UBND', date: '2022-04-13', issuer: 'UBND thành phố', title: 'về việc chuyển đổi số' },
    ],
    ['Thông báo kết luận số 331/TB-VPCP', { number: '331/TB-VPCP', type: 'Thông báo kết luận' }],
    ['Quy định số 37-QĐ/TW', { number: '37-QĐ/TW', type: 'Quy định' }],
    [
      'Chương trình số 5115/CTr-BTTTT-BTL BĐBP ngày 13/12/2021',
      { number: '5115/CTr-BTTTT-BTL BĐBP', date: '2021-12-13' },
    ],
    [
      'Plan No. 76/KH-UBND dated 13 April 2022 of the City People’s Committee approving the scheme',
      {
        number: '76/KH-UBND',
        date: '2022-04-13',
        issuer: 'the City People’s Committee',
        title: 'approving the scheme',
      },
    ],
  ])('is read: %s', (text, document) => {
    expect(parseCitation(text)).toEqual({ document, findings: [] })
  })

  it.each(printed)('is read back from its English form: %s', (_, document) => {
    const read = parseCitation(formatCitation(document, 'en', 'long')).document
    expect(read).toEqual(document)
  })
})

describe('a doubt is reported:', () => {
  it.each([
    ['Công văn số 04/HD-VHTT', 'contradiction document-type'],
    ['Đề án số 2870/QĐ-UBND', 'contradiction document-type'],
    ['Quy định số 37/QĐ-UBND', 'contradiction document-type'],
    ['Tờ trình số 160/TTr- STTTT ngày 22/02/2022', 'read-as document-number'],
    ['Nghị định số 09/2017/NQQ-CP ngày 09/02/2017', 'unknown document-mark'],
    ['Nghị định số 107/2021/NĐ-CP ngày 06/02/2022', 'contradiction document-year'],
    ['Chỉ thị số 02/CT-TTg của Thủ tướng Chính phủ về phát triển Chính phủ điện tử', 'ambiguous issuer'],
    ['Quyết định số 27/QĐ-UBQGCĐS của Ủy ban Quốc gia về Chuyển đổi số', 'ambiguous issuer'],
  ])('%s', (text, code) => {
    expect(parseCitation(text).findings.map(codeText)).toEqual([code])
  })

  it('and the words that were used are not replaced by those of the mark', () => {
    expect(parseCitation('Công văn số 04/HD-VHTT').document).toEqual({ number: '04/HD-VHTT', type: 'Công văn' })
  })
})

describe('what cannot be read is quoted, not guessed:', () => {
  it.each([
    ['', 'missing document-number', ''],
    ['QĐ 136, Phụ lục II, nhiệm vụ số 26', 'missing document-number', 'QĐ 136, Phụ lục II'],
    ['Nghị quyết 18', 'missing document-number', 'Nghị quyết 18'],
    ['Cẩm nang số 76/KH-UBND', 'unknown document-type', 'Cẩm nang'],
    ['Kế hoạch số 76/KH-UBND ngày 30/2/2022', 'malformed date', 'ngày 30/2/2022'],
    ['Plan No. 76/KH-UBND dated 13 Aprill 2022', 'malformed date', '13 Aprill 2022'],
    ['Báo cáo số /BC-STTTT ngày /5/2022 của Sở TTTT', 'unread citation', 'ngày /5/2022'],
    ['Công văn số 2491/STTTT-CNTT và Công văn số 3415/STTTT-CNTT', 'unread citation', 'và Công văn số 3415'],
    ['Kế hoạch số 72/KH-UBND ngày 08/4/2022 tổng thể về phát triển', 'unread citation', 'tổng thể về phát triển'],
    ['Kế hoạch số 3306/KH-UBND của UBND huyện Đức Phổ (nay là thị xã)', 'unread citation', '(nay là thị xã)'],
    ['Kế hoạch số x7/KH-UBND', 'malformed document-serial', 'x7'],
  ])('%s', (text, code, part) => {
    const issues = issuesOf(() => parseCitation(text))
    expect(issues.map(codeText)).toEqual([code])
    expect(issues[0]?.message.vi).toContain(part)
    expect(issues[0]?.message.en).toContain(part)
  })

  it('every part of it at once', () => {
    expect(faultsOf(() => parseCitation('Cẩm nang số 76/KH-UBND ngày 31/4/2022 tổng thể'))).toEqual([
      'unknown document-type',
      'malformed date',
      'unread citation',
    ])
  })
})

describe('a citation is written', () => {
  it('in either language', () => {
    const document = {
      number: '820/STTTT',
      date: '2022-06-17',
      issuer: { vi: 'Sở Thông tin và Truyền thông', en: 'the Department of Information and Communications' },
    }
    expect(formatCitation(document, 'en')).toBe(
      'Official letter No. 820/STTTT dated 17/6/2022 of the Department of Information and Communications',
    )
    expect(formatCitation(document, 'vi', 'long')).toBe(
      'Công văn số 820/STTTT ngày 17 tháng 6 năm 2022 của Sở Thông tin và Truyền thông',
    )
  })

  it('unless its document is malformed', () => {
    expect(faultsOf(() => formatCitation({ number: '160/TTr- STTTT' }, 'vi'))).toEqual([
      'read-as document-number at number',
    ])
    expect(faultsOf(() => formatCitation({ number: 'QĐ 136', date: '2022-02-30' }, 'vi'))).toEqual([
      'malformed document-number at number',
      'malformed date at date',
    ])
  })

  it('of a document whose schema refuses misspelt properties', () => {
    expect(isAccepted(LegalDocument, { number: '76/KH-UBND', dated: '2022-04-13' })).toBe(false)
  })
})
