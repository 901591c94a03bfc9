import { type DocumentNumber, formatDocumentNumber, parseDocumentNumber } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { codeText, faultsOf, issuesOf } from '../support/issues'

type Shape = readonly [
  where: string,
  text: string,
  style: 'state' | 'Party',
  serial: string | null,
  year: string | undefined,
  type: string | undefined,
  symbols: readonly string[],
]

/** The 65 shapes of the five sources, each with the file and line of its first example. */
const shapes: readonly Shape[] = [
  ['000:3', '/BC-STTTT', 'state', null, undefined, 'BC', ['STTTT']],
  ['000:30', '37-CTr/TU', 'Party', '37', undefined, 'CTr', ['TU']],
  ['000:32', '934/QĐ-UBND', 'state', '934', undefined, 'QĐ', ['UBND']],
  ['000:44', '65/KH-UBND', 'state', '65', undefined, 'KH', ['UBND']],
  ['000:48', '61/TTr-UBND', 'state', '61', undefined, 'TTr', ['UBND']],
  ['000:54', '54/QĐ-BCĐCĐS', 'state', '54', undefined, 'QĐ', ['BCĐCĐS']],
  ['000:54', '02/CT-TTg', 'state', '02', undefined, 'CT', ['TTg']],
  ['000:56', '2150/UBND-STTTT', 'state', '2150', undefined, undefined, ['UBND', 'STTTT']],
  ['000:66', '1108/STTTT-CNTT', 'state', '1108', undefined, undefined, ['STTTT', 'CNTT']],
  ['000:68', '328/TTr-STTTT', 'state', '328', undefined, 'TTr', ['STTTT']],
  ['000:86', '17/NQ-CP', 'state', '17', undefined, 'NQ', ['CP']],
  ['000:116', '276/STTTT-ĐTHTS', 'state', '276', undefined, undefined, ['STTTT', 'ĐTHTS']],
  ['000:116', '1863/BTTTT-CNTT', 'state', '1863', undefined, undefined, ['BTTTT', 'CNTT']],
  ['000:118', '503/VNPT-ĐAN-KTĐT', 'state', '503', undefined, undefined, ['VNPT', 'ĐAN', 'KTĐT']],
  ['000:120', '2554/TTr-VAM', 'state', '2554', undefined, 'TTr', ['VAM']],
  ['000:140', '18/2014/NĐ-CP', 'state', '18', '2014', 'NĐ', ['CP']],
  ['000:142', '1976/QĐ-TTg', 'state', '1976', undefined, 'QĐ', ['TTg']],
  ['000:146', '09/2017/NQQ-CP', 'state', '09', '2017', 'NQQ', ['CP']],
  ['000:150', '03/2018/TT-BTTTT', 'state', '03', '2018', 'TT', ['BTTTT']],
  ['000:150', '2731/UBND-KGVX', 'state', '2731', undefined, undefined, ['UBND', 'KGVX']],
  ['000:152', '416/PA-STTTT', 'state', '416', undefined, 'PA', ['STTTT']],
  ['000:156', '105/2021/TT-BTC', 'state', '105', '2021', 'TT', ['BTC']],
  ['000:160', '06-NQ/TW', 'Party', '06', undefined, 'NQ', ['TW']],
  ['000:168', '1009/STTTT-TTBCXB', 'state', '1009', undefined, undefined, ['STTTT', 'TTBCXB']],
  ['000:182', '5115/CTr-BTTTT-BTL BĐBP', 'state', '5115', undefined, 'CTr', ['BTTTT', 'BTL BĐBP']],
  ['000:198', '1522/TB-STTTT', 'state', '1522', undefined, 'TB', ['STTTT']],
  ['000:254', '05-NQ/TU', 'Party', '05', undefined, 'NQ', ['TU']],
  ['000:289', '117/KH-STTTT', 'state', '117', undefined, 'KH', ['STTTT']],
  ['000:292', '851/CV-CNTT', 'state', '851', undefined, 'CV', ['CNTT']],
  ['000:316', '183/BC-STTTT', 'state', '183', undefined, 'BC', ['STTTT']],
  ['000:316', '179-CV/BCSD', 'Party', '179', undefined, 'CV', ['BCSD']],
  ['000:320', '657/STP-XDKTVB', 'state', '657', undefined, undefined, ['STP', 'XDKTVB']],
  ['000:320', '786/VP-KGVX', 'state', '786', undefined, undefined, ['VP', 'KGVX']],
  ['000:320', '581/STC-HCSN', 'state', '581', undefined, undefined, ['STC', 'HCSN']],
  ['000:324', '03/2022/TT-BTP', 'state', '03', '2022', 'TT', ['BTP']],
  ['000:336', '14-CT/TU', 'Party', '14', undefined, 'CT', ['TU']],
  ['001:23', '331/TB-VPCP', 'state', '331', undefined, 'TB', ['VPCP']],
  ['001:23', '27/QĐ-UBQGCĐS', 'state', '27', undefined, 'QĐ', ['UBQGCĐS']],
  ['001:23', '797/BTTTT-THH', 'state', '797', undefined, undefined, ['BTTTT', 'THH']],
  ['001:65', '19-HD/BTGTU', 'Party', '19', undefined, 'HD', ['BTGTU']],
  ['001:77', '50/CTr-STTTT-TĐĐN', 'state', '50', undefined, 'CTr', ['STTTT', 'TĐĐN']],
  ['001:135', '1262/TTg-QHQT', 'state', '1262', undefined, undefined, ['TTg', 'QHQT']],
  ['001:187', '270/2019/NQ-HĐND', 'state', '270', '2019', 'NQ', ['HĐND']],
  ['001:378', '13/2021/TT-BKHĐT', 'state', '13', '2021', 'TT', ['BKHĐT']],
  ['001:995', '14/CT- TTg', 'state', '14', undefined, 'CT', ['TTg']],
  ['001:1001', '166/CATTT-ATHTTT', 'state', '166', undefined, undefined, ['CATTT', 'ATHTTT']],
  ['001:1017', '271/GM-STTTT', 'state', '271', undefined, 'GM', ['STTTT']],
  ['001:1021', '489/BTTTTTHH', 'state', '489', undefined, undefined, ['BTTTTTHH']],
  ['001:1021', '64/QĐ-BTTTT', 'state', '64', undefined, 'QĐ', ['BTTTT']],
  ['001:1027', '160/TTr- STTTT', 'state', '160', undefined, 'TTr', ['STTTT']],
  ['001:1107', '6916/UBND- STTTT', 'state', '6916', undefined, undefined, ['UBND', 'STTTT']],
  ['001:1133', '294/BTTTT-QLDN', 'state', '294', undefined, undefined, ['BTTTT', 'QLDN']],
  ['001:1139', '795/VP-KT', 'state', '795', undefined, undefined, ['VP', 'KT']],
  ['001:1149', '1233/UBND-KT', 'state', '1233', undefined, undefined, ['UBND', 'KT']],
  ['001:1175', '213/VTDNG', 'state', '213', undefined, undefined, ['VTDNG']],
  ['002:6', '1412/SNV-TCBC&CCHC', 'state', '1412', undefined, undefined, ['SNV', 'TCBC&CCHC']],
  ['002:22', '41/QĐ-BCĐ', 'state', '41', undefined, 'QĐ', ['BCĐ']],
  ['002:226', '14/KH-LH-STTTT', 'state', '14', undefined, 'KH', ['LH', 'STTTT']],
  ['002:238', '856/STTTT-VP', 'state', '856', undefined, undefined, ['STTTT', 'VP']],
  ['003:162', '37/GP-TTĐT', 'state', '37', undefined, 'GP', ['TTĐT']],
  ['004:3', '/BC-UBND', 'state', null, undefined, 'BC', ['UBND']],
  ['004:11', '820/STTTT', 'state', '820', undefined, undefined, ['STTTT']],
  ['004:163', '42/VHTT', 'state', '42', undefined, undefined, ['VHTT']],
  ['004:165', '04/HD-VHTT', 'state', '04', undefined, 'HD', ['VHTT']],
  ['004:167', '606/UBND', 'state', '606', undefined, undefined, ['UBND']],
]

/** What is doubtful in some of them; the others have no findings. */
const doubtful: Readonly<Record<string, string>> = {
  '09/2017/NQQ-CP': 'unknown document-mark',
  '14/CT- TTg': 'read-as document-number',
  '160/TTr- STTTT': 'read-as document-number',
  '6916/UBND- STTTT': 'read-as document-number',
}

describe('a shape of the sources is read:', () => {
  it.each(shapes)('%s %s', (_, text, style, serial, year, type, symbols) => {
    const expected = {
      style: style === 'Party' ? 'party' : 'state',
      serial,
      ...(year === undefined ? {} : { year }),
      ...(type === undefined ? {} : { type }),
      symbols,
    }
    const { number, findings } = parseDocumentNumber(text)
    expect(number).toEqual(expected)
    expect(findings.map(codeText)).toEqual(doubtful[text] === undefined ? [] : [doubtful[text]])
  })

  it('all 65 of them', () => {
    expect(new Set(shapes.map(([, text]) => text)).size).toBe(65)
  })
})

describe('a shape of the sources is written back from its parts:', () => {
  it.each(shapes)('%s %s', (_, text) => {
    const { number } = parseDocumentNumber(text)
    const written = formatDocumentNumber(number)
    // Stray blanks are reported as a finding, and not written again.
    expect(written).toBe(text.replace('- ', '-'))
    expect(parseDocumentNumber(written)).toEqual({
      number,
      findings: doubtful[text] === 'unknown document-mark' ? [expect.objectContaining({ code: 'unknown' })] : [],
    })
  })
})

describe('a shape beyond the sources is read:', () => {
  it.each<[string, Partial<DocumentNumber>]>([
    ['80/2015/QH13', { serial: '80', year: '2015', symbols: ['QH13'] }],
    ['12A/QĐ-UBND', { serial: '12A', type: 'QĐ', symbols: ['UBND'] }],
    ['-BC/TU', { style: 'party', serial: null, type: 'BC', symbols: ['TU'] }],
    ['/2022/TT-BTTTT', { serial: null, year: '2022', type: 'TT', symbols: ['BTTTT'] }],
    ['01/2014/TTLT-BTTTT-BNV', { year: '2014', type: 'TTLT', symbols: ['BTTTT', 'BNV'] }],
    ['76/KH-UBND'.normalize('NFD'), { serial: '76', type: 'KH', symbols: ['UBND'] }],
    ['2870/QĐ-UBND'.normalize('NFD'), { type: 'QĐ', symbols: ['UBND'] }],
  ])('%s', (text, expected) => {
    expect(parseDocumentNumber(text).number).toMatchObject(expected)
  })

  it.each([
    ['123/TTR-UBND', 'unknown document-mark'],
    ['05-XX/TU', 'unknown document-mark'],
    ['04/QĐ', 'missing issuer'],
    [' 76/KH-UBND', 'read-as document-number'],
    ['76 / KH - UBND', 'read-as document-number'],
  ])('%j, with a doubt', (text, code) => {
    const { findings } = parseDocumentNumber(text)
    expect(findings.map(finding => [codeText(finding), finding.severity])).toEqual([[code, 'warning']])
  })
})

describe('what cannot be read is quoted, not guessed:', () => {
  it.each([
    ['', 'malformed document-number: ""'],
    ['QĐ 136', 'malformed document-number: "QĐ 136"'],
    ['KH 382', 'malformed document-number: "KH 382"'],
    ['Chương trình 37', 'malformed document-number: "Chương trình 37"'],
    ['24/7', 'malformed document-symbol: "7"'],
    ['12/2022', 'malformed document-symbol: "2022"'],
    ['x1/KH-UBND', 'malformed document-serial: "x1"'],
    ['76/22/KH-UBND', 'malformed document-year: "22"'],
    ['76/KH-', 'malformed document-symbol: ""'],
    ['76/', 'malformed document-symbol: ""'],
    ['76/KH–UBND', 'malformed document-symbol: "KH–UBND"'],
    ['76/kh-UBND', 'malformed document-symbol: "kh"'],
    ['820/STTTT của Sở', 'malformed document-symbol: "STTTT của Sở"'],
    ['05-NQ/TU/2', 'malformed document-symbol: "TU/2"'],
  ])('%j', (text, expected) => {
    const [issue] = issuesOf(() => parseDocumentNumber(text)).filter(({ severity }) => severity === 'error')
    expect(`${issue && codeText(issue)}: ${issue?.actual}`).toBe(expected)
    expect(issue?.message.vi).toContain(`“${expected.slice(expected.indexOf('"') + 1, -1)}”`)
  })

  it('every part of it', () => {
    expect(faultsOf(() => parseDocumentNumber('x/22/kh-?'))).toEqual([
      'malformed document-serial',
      'malformed document-year',
      'malformed document-symbol',
      'malformed document-symbol',
    ])
  })
})

describe('parts that would be read otherwise are not written:', () => {
  it.each<[string, DocumentNumber]>([
    ['an issuer that is a type', { style: 'state', serial: '1', symbols: ['QĐ', 'UBND'] }],
    ['an unknown type', { style: 'state', serial: '1', type: 'XYZ', symbols: ['UBND'] }],
    ['a year of the Party', { style: 'party', serial: '1', year: '2022', type: 'NQ', symbols: ['TU'] }],
  ])('%s', (_, number) => {
    expect(faultsOf(() => formatDocumentNumber(number))).toEqual(['ambiguous document-parts'])
  })

  it('malformed parts', () => {
    expect(faultsOf(() => formatDocumentNumber({ style: 'state', serial: 'x', symbols: ['UBND'] }))).toEqual([
      'malformed document-serial',
    ])
  })
})
