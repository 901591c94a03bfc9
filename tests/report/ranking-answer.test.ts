import { compareRankings, type RankingBand, type RankingEntry, type RankingOptions, rank } from 'egov-kpi'
import { type ReportCell, reportRanking } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { evaluation, ranking } from './documents'

const bands: readonly RankingBand[] = [
  { id: 'b1', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80 },
  { id: 'b2', name: { vi: 'Khá', en: 'Fair' }, atLeast: 60, below: 80 },
  { id: 'b3', name: { vi: 'Trung bình', en: 'Average' }, below: 60 },
]
const names = {
  units: Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'G'].map(name => [`id-${name}`, `Sở ${name}`])),
  groups: { so: { vi: 'Sở', en: 'Departments' }, xa: { vi: 'Xã', en: 'Communes' } },
}
/** Units A, B, C … with these scores, each in the group named. */
const scored = (scores: readonly (number | string | null)[], groups: readonly string[] = []): readonly RankingEntry[] =>
  scores.map((score, index) => {
    const group = groups[index]
    return { unit: `id-${'ABCDEG'[index]}`, score, ...(group === undefined ? {} : { group }) }
  })
const sentenceOf = (entries: readonly RankingEntry[], options: RankingOptions = {}) =>
  reportRanking(rank(entries, options), { names })[0].sentence

describe('the sentence of a ranking', () => {
  it('names the unit that leads', () => {
    expect(sentenceOf(scored([90, 70]))).toEqual({
      vi: 'Sở A (90) đứng đầu 2 đơn vị.',
      en: 'Sở A (90) ranks first of 2 units.',
    })
  })

  it('names up to three units that share the lead, and counts more', () => {
    expect(sentenceOf(scored([80, 80, 10]))).toEqual({
      vi: 'Sở A và Sở B (80) cùng đứng đầu 3 đơn vị.',
      en: 'Sở A and Sở B (80) share first place among 3 units.',
    })
    expect(sentenceOf(scored([80, 80, 80, 80, 10]))).toEqual({
      vi: '4 đơn vị (80) cùng đứng đầu 5 đơn vị.',
      en: '4 units (80) share first place among 5 units.',
    })
  })

  it('names the leader of each of two groups', () => {
    expect(sentenceOf(scored(['99.5', '92.02', 65], ['so', 'xa', 'so']), { within: 'group' })).toEqual({
      vi: 'Sở A (99,50) và Sở B (92,02) đứng đầu 2 nhóm.',
      en: 'Sở A (99.50) and Sở B (92.02) lead their groups.',
    })
  })

  it('names the best of all where there are more than three groups', () => {
    expect(sentenceOf(scored([50, 92, 65, 70], ['a', 'b', 'c', 'd']), { within: 'group' })).toEqual({
      vi: 'Sở B (92) đứng đầu 4 đơn vị của 4 nhóm.',
      en: 'Sở B (92) ranks first of 4 units in 4 groups.',
    })
  })

  it('says that one unit alone is ranked, with its band', () => {
    expect(sentenceOf(scored([88, null]), { bands })).toEqual({
      vi: 'Sở A (88) là đơn vị duy nhất được xếp hạng, ở mức Tốt.',
      en: 'Sở A (88) is the only unit ranked, in Good.',
    })
  })

  it('says that no unit is ranked', () => {
    expect(sentenceOf(scored([null, null]), { bands })).toEqual({
      vi: 'Chưa đơn vị nào được xếp hạng.',
      en: 'No unit is ranked.',
    })
  })

  it('says that lower scores rank better', () => {
    expect(sentenceOf(scored([2, 5]), { prefer: 'lower' })).toEqual({
      vi: 'Sở A (2) đứng đầu 2 đơn vị, điểm thấp hơn xếp trên.',
      en: 'Sở A (2) ranks first of 2 units; lower scores rank better.',
    })
  })

  it('counts the best band and names the units in the lowest', () => {
    expect(sentenceOf(scored([90, 70, 40, 41]), { bands })).toEqual({
      vi: 'Sở A (90) đứng đầu 4 đơn vị. 1 trên 4 đơn vị đạt mức Tốt; Sở D và Sở C ở mức Trung bình.',
      en: 'Sở A (90) ranks first of 4 units. Of 4 units, 1 reaches Good; Sở D and Sở C are in the band Average.',
    })
  })

  it('counts the units in the lowest band if there are more than three', () => {
    expect(sentenceOf(scored([90, 85, 43, 42, 41, 40]), { bands })).toEqual({
      vi: 'Sở A (90) đứng đầu 6 đơn vị. 2 trên 6 đơn vị đạt mức Tốt; 4 đơn vị ở mức Trung bình.',
      en: 'Sở A (90) ranks first of 6 units. Of 6 units, 2 reach Good; 4 are in the band Average.',
    })
  })

  it('says if all units, or none, are in the best band, and if none is in the lowest', () => {
    expect(sentenceOf(scored([90, 85]), { bands })).toEqual({
      vi: 'Sở A (90) đứng đầu 2 đơn vị. Cả 2 đơn vị đạt mức Tốt.',
      en: 'Sở A (90) ranks first of 2 units. All 2 units reach Good.',
    })
    expect(sentenceOf(scored([70, 65]), { bands })).toEqual({
      vi: 'Sở A (70) đứng đầu 2 đơn vị. Chưa đơn vị nào đạt mức Tốt; không đơn vị nào ở mức Trung bình.',
      en: 'Sở A (70) ranks first of 2 units. No unit reaches Good; none is in the band Average.',
    })
  })

  it('reads bands from the best, in whatever order they are listed', () => {
    const entries = scored([90, 70, 40])
    expect(sentenceOf(entries, { bands: bands.toReversed() })).toEqual(sentenceOf(entries, { bands }))
  })

  it('says on which criterion the units that have a total lost most', () => {
    // Online: 0 + 20 + 30 + 45 = 95 of 4 × 60; plan: 20 + 0 + 40 + 0 = 60 of 4 × 40. Names of the lowest band do not fit.
    expect(reportRanking(ranking)[0].sentence).toEqual({
      vi: 'Sở Nội vụ và Sở Y tế (80,00); Phường Hải Châu (55,00) đứng đầu 2 nhóm. 2 trên 4 đơn vị đạt mức Tốt; 2 đơn vị ở mức Khá. Mất nhiều điểm nhất ở tiêu chí “Hồ sơ trực tuyến”: 95,00 trên 240.',
      en: 'Department of Home Affairs and Department of Health (80.00); Phường Hải Châu (55.00) lead their groups. Of 4 units, 2 reach Good; 2 are in the band Fair. Most points are lost on “Online dossiers”: 95.00 of 240.',
    })
  })

  it('leaves out names that are too long for it', () => {
    const long = Array.from({ length: 50 }, (_, index) => `từ${index}`).join(' ')
    const [{ sentence }] = reportRanking(rank(scored([90, 70]), { bands }), { names: { units: { 'id-A': long } } })
    expect(sentence).toEqual({
      vi: 'Hạng cao nhất đạt 90 điểm. 1 trên 2 đơn vị đạt mức Tốt; không đơn vị nào ở mức Trung bình.',
      en: 'The best rank has 90 points. Of 2 units, 1 reaches Good; none is in the band Average.',
    })
  })
})

describe('the key figures of a ranking', () => {
  const figures = (...given: Parameters<typeof reportRanking>) =>
    reportRanking(...given)[0].figures.map(({ label, value }) => {
      const note = value.note
      return [
        typeof label === 'string' ? label : label.vi,
        value.kind === 'number' ? String(value.value) : value.kind,
        note === undefined || typeof note === 'string' ? note : note.vi,
      ]
    })

  it('are how many are ranked, the best band, the median and the spread', () => {
    // Scores 90, 70, 43 and 40: the median is (70 + 43) / 2.
    const one = rank(scored([90, 70, 40, 43, null]), { bands })
    expect(figures(one, { names })).toEqual([
      ['Đã xếp hạng', '4', '1 chưa có điểm'],
      ['Mức Tốt', '1', 'Khá 1 · Trung bình 2'],
      ['Điểm trung vị', '56.5', 'của 4 đơn vị'],
      ['Cách biệt', '50', '90 − 40 điểm'],
    ])
  })

  it('are the spreads of two groups where there are two, and the best score where there are no bands', () => {
    const two = rank(scored([90, 70, 40, 43], ['so', 'so', 'xa', 'xa']), { within: 'group' })
    expect(figures(two, { names })).toEqual([
      ['Đã xếp hạng', '4', 'không đơn vị nào thiếu điểm'],
      ['Điểm của hạng cao nhất', '90', 'Sở A'],
      ['Cách biệt: Sở', '20', '90 − 70 điểm'],
      ['Cách biệt: Xã', '3', '43 − 40 điểm'],
    ])
  })
})

describe('the table of a ranking', () => {
  const cellsOf = (table: ReturnType<typeof reportRanking>[1], id: string): readonly (ReportCell | undefined)[] => {
    const at = table.columns.findIndex(column => column.id === id)
    return table.sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[at]))
  }

  it('draws scores from 0 to the scale, with the bounds of bands as lines and the tones of bands', () => {
    const [, table] = reportRanking(ranking)
    expect(table.columns.find(({ id }) => id === 'bar')).toMatchObject({
      axis: { least: '0', most: '100', lines: [{ at: '80' }] },
      draws: 'score',
    })
    expect(cellsOf(table, 'bar').slice(0, 4)).toEqual([
      { kind: 'mark', mark: { kind: 'bar', value: '80', tone: 'good' } },
      { kind: 'mark', mark: { kind: 'bar', value: '80', tone: 'good' } },
      { kind: 'mark', mark: { kind: 'bar', value: '30', tone: 'weak' } },
      { kind: 'mark', mark: { kind: 'bar', value: '55', tone: 'weak' } },
    ])
  })

  it('ends each group with the units that are not ranked, and says why in names', () => {
    const [, table] = reportRanking(ranking)
    const communes = table.sections[1]?.rows ?? []
    expect(communes.map(({ cells }) => cells[1])).toEqual([
      { kind: 'text', text: 'Phường Hải Châu' },
      { kind: 'text', text: 'Xã Hòa Vang' },
    ])
    expect(communes[1]?.cells[0]?.kind).toBe('absent')
    expect(cellsOf(table, 'bar').at(-1)).toEqual({
      kind: 'text',
      text: { vi: 'chưa có điểm “Kế hoạch”', en: 'not scored on “Plan”' },
    })
  })

  it('says beside the name of a group how many units it has and their median', () => {
    const [, table] = reportRanking(ranking)
    expect(table.sections.map(({ note }) => note)).toEqual([
      { vi: '3 đơn vị · trung vị 80,00', en: '3 units · median 80.00' },
      { vi: '2 đơn vị · 1 không xếp hạng', en: '2 units · 1 not ranked' },
    ])
  })

  it('has the earlier rank beside the places gained', () => {
    const before = rank(scored([1, 3, 2]))
    const now = rank(scored([3, 1, 2]))
    const [, table] = reportRanking(now, { names, movements: compareRankings(now, before) })
    expect(cellsOf(table, 'movement')).toEqual([
      { kind: 'number', value: 2, note: { vi: '(hạng 3)', en: '(rank 3)' } },
      { kind: 'number', value: 0, note: { vi: 'giữ hạng 2', en: 'still rank 2' } },
      { kind: 'number', value: -2, note: { vi: '(hạng 1)', en: '(rank 1)' } },
    ])
  })
})

describe('the notes of a ranking', () => {
  const notesOf = (...given: Parameters<typeof reportRanking>) =>
    Object.fromEntries(
      reportRanking(...given)[2].notes.map(({ term, text }) => [
        typeof term === 'string' ? term : term.vi,
        typeof text === 'string' ? text : text.vi,
      ]),
    )

  it('say what it is based on, who assessed and when', () => {
    const notes = notesOf(ranking, { digest: '7de504bb' })
    expect(notes).toMatchObject({
      'Bộ tiêu chí': 'Ứng dụng CNTT năm 2022: 2 tiêu chí, tối đa 100 điểm',
      'Mức xếp loại': 'Tốt từ 80 · Khá dưới 80',
      'Làm tròn':
        'Điểm tiêu chí, tổng điểm và điểm xếp hạng: làm tròn đến 2 chữ số thập phân (từ 5 trở lên thì làm tròn lên)',
      Nguồn: '9 giá trị được chấm (Tổ giúp việc, 20/12/2022)',
    })
    expect(notes['Lập bằng']).toMatch(/^egov-kpi \d+\.\d+\.\d+ · mã băm 7de504bb$/)
  })

  it('name the tie-breakers by the titles of criteria', () => {
    const parted = rank(evaluation, { tieBreakers: [{ by: 'criterion', criterion: 'plan', prefer: 'higher' }] })
    expect(notesOf(parted)['Đồng hạng']).toContain('Bằng điểm thì xét lần lượt: Kế hoạch (cao hơn xếp trên).')
  })
})
