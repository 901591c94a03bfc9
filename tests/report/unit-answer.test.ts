import { type Evaluation, evaluate, parseScorecard, type Ranking, type RankingOptions, rank } from 'egov-kpi'
import { type ReportBlock, type ReportTable, reportUnit } from 'egov-kpi/report'
import { describe, expect, it } from 'vitest'
import { evaluation, ranking } from './documents'

const sentenceOf = (of: Ranking<Evaluation>, unit: string) => {
  const [summary] = reportUnit(of, unit)
  return summary?.kind === 'summary' ? summary.sentence : undefined
}
const among = (options: RankingOptions = {}) => rank(evaluation, options) as Ranking<Evaluation>
const tablesIn = (blocks: readonly ReportBlock[]): readonly ReportTable[] =>
  blocks.flatMap(block => (block.kind === 'table' ? [block] : []))

describe('the sentence of the sheet of a unit', () => {
  it('says with whom a rank is shared, and how far the next is', () => {
    expect(sentenceOf(ranking, 'so-y-te')).toEqual({
      vi: 'Sở Y tế đạt 80,00 trên 100 điểm, đồng hạng 1 với Sở Nội vụ trên 3 đơn vị nhóm Sở, ban, ngành, mức Tốt. Hơn hạng 3 (Sở Du lịch) 50,00 điểm. Bị mất 20,00 điểm ở 1 tiêu chí.',
      en: 'Department of Health has 80.00 of 100 points and shares rank 1 of 3 in Departments with Department of Home Affairs, band Good. It is 50.00 ahead of rank 3 (Department of Tourism). It lost 20.00 points on 1 criterion.',
    })
  })

  it('says how far the places above and below are', () => {
    expect(sentenceOf(among(), 'hai-chau')).toEqual({
      vi: 'Phường Hải Châu đạt 55,00 trên 100 điểm, xếp hạng 3 trên 4 đơn vị. Kém hạng 1 (Sở Nội vụ và Sở Y tế) 25,00 điểm; hơn hạng 4 (Sở Du lịch) 25,00 điểm. Bị mất 45,00 điểm ở 1 tiêu chí.',
      en: 'Phường Hải Châu has 55.00 of 100 points and ranks 3 of 4. It is 25.00 behind rank 1 (Department of Health and Department of Home Affairs) and 25.00 ahead of rank 4 (Department of Tourism). It lost 45.00 points on 1 criterion.',
    })
  })

  it('says that a tie-breaker placed it behind a unit of the same score', () => {
    const parted = among({ tieBreakers: [{ by: 'criterion', criterion: 'plan', prefer: 'higher' }] })
    expect(sentenceOf(parted, 'so-noi-vu')).toEqual({
      vi: 'Sở Nội vụ đạt 80,00 trên 100 điểm, xếp hạng 2 trên 4 đơn vị. Cùng điểm với hạng 1 (Sở Y tế); hơn hạng 3 (Phường Hải Châu) 25,00 điểm. Bị mất 20,00 điểm ở 1 tiêu chí.',
      en: 'Department of Home Affairs has 80.00 of 100 points and ranks 2 of 4. It is level on points with rank 1 (Department of Health) and 25.00 ahead of rank 3 (Phường Hải Châu). It lost 20.00 points on 1 criterion.',
    })
  })

  it('says that it is the only unit ranked in its group', () => {
    expect(sentenceOf(ranking, 'hai-chau')).toEqual({
      vi: 'Phường Hải Châu đạt 55,00 trên 100 điểm, là đơn vị duy nhất được xếp hạng trong nhóm Xã, phường, mức Khá. Bị mất 45,00 điểm ở 1 tiêu chí.',
      en: 'Phường Hải Châu has 55.00 of 100 points and is the only unit ranked in Communes, band Fair. It lost 45.00 points on 1 criterion.',
    })
  })

  it('says why it is not ranked, and its points so far', () => {
    expect(sentenceOf(ranking, 'hoa-vang')).toEqual({
      vi: 'Xã Hòa Vang không được xếp hạng: chưa có điểm “Kế hoạch”. Điểm tạm tính: 48,00 trên 100.',
      en: 'Xã Hòa Vang is not ranked: not scored on “Plan”. Points so far: 48.00 of 100.',
    })
  })

  it('says that it is out of competition, with its total', () => {
    const reason = { vi: 'đơn vị thí điểm', en: 'a pilot' }
    expect(sentenceOf(among({ outOfCompetition: [{ unit: 'hai-chau', reason }] }), 'hai-chau')).toEqual({
      vi: 'Phường Hải Châu không tham gia xếp hạng: đơn vị thí điểm. Tổng điểm: 55,00 trên 100.',
      en: 'Phường Hải Châu is out of competition: a pilot. Total: 55.00 of 100.',
    })
  })

  it('says that nothing was lost', () => {
    const scorecard = parseScorecard({
      id: 's',
      title: 'S',
      scale: 10,
      rounding: { leaf: 'exact', total: 'exact' },
      criteria: [{ id: 'c', title: 'C', max: 10, rule: { kind: 'points' } }],
    })
    const full = evaluate(scorecard, {
      units: { groups: [{ id: 'g', name: 'G' }], units: [{ id: 'u', name: 'Sở A', group: 'g' }] },
      assessments: [{ unit: 'u', criterion: 'c', value: 10 }],
      asOf: '2022-12-31',
      missing: 'error',
    })
    expect(sentenceOf(rank(full) as Ranking<Evaluation>, 'u')).toEqual({
      vi: 'Sở A đạt 10 trên 10 điểm, là đơn vị duy nhất được xếp hạng. Không mất điểm nào.',
      en: 'Sở A has 10 of 10 points and is the only unit ranked. It lost no points.',
    })
    expect(tablesIn(reportUnit(rank(full) as Ranking<Evaluation>, 'u'))).toHaveLength(2)
  })
})

describe('the tables of the sheet of a unit', () => {
  const [criteria, improve, method] = tablesIn(reportUnit(ranking, 'so-y-te'))

  it('has each criterion once, with its value and who gave it, beside the median and the best of the group', () => {
    const [online, plan] = criteria?.sections.flatMap(({ rows }) => rows) ?? []
    expect(online?.cells.slice(1).map(({ explanation, ...cell }) => cell)).toEqual([
      {
        kind: 'text',
        text: { vi: 'Hồ sơ trực tuyến', en: 'Online dossiers' },
        note: { vi: '33,33% (1/3) · Tổ giúp việc', en: '33.33% (1/3) · Tổ giúp việc' },
      },
      { kind: 'number', value: '40', outOf: '60' },
      { kind: 'mark', mark: { kind: 'bullet', value: '40', most: '60', median: '40', best: '60' } },
      { kind: 'number', value: '-20' },
    ])
    expect(plan?.cells[1]?.note).toEqual({
      vi: 'approved · Kế hoạch số 76/KH-SYT',
      en: 'approved · Kế hoạch số 76/KH-SYT',
    })
    expect(plan?.cells[4]).toEqual({ kind: 'text', text: { vi: 'đủ điểm', en: 'full marks' } })
  })

  it('has the sum of a heading beside its title, and the total as the last row', () => {
    expect(criteria?.sections.map(({ title, note }) => [title, note])).toEqual([
      [
        { vi: '1. Dịch vụ công', en: '1. Services' },
        { vi: '40,00 / 60', en: '40.00 / 60' },
      ],
      [undefined, undefined],
      [undefined, undefined],
    ])
    const [total] = criteria?.sections.at(-1)?.rows ?? []
    expect(total).toMatchObject({ isTotal: true })
    expect(total?.cells[2]).toMatchObject({ value: '80', outOf: '100' })
    expect(total?.cells[3]).toMatchObject({ mark: { value: '80', most: '100', median: '80', best: '80' } })
    expect(total?.cells[4]).toMatchObject({ value: '-20' })
  })

  it('says once on how many criteria there is no evidence', () => {
    expect(criteria?.notes).toEqual([
      {
        vi: 'Tài liệu kiểm chứng: chưa đính kèm cho 1 trên 2 tiêu chí được chấm.',
        en: 'Evidence: none attached for 1 of 2 assessed criteria.',
      },
    ])
  })

  it('says what full marks need, and who has most', () => {
    // The target is 50 %; of three dossiers two must be online. Sở Nội vụ has 60 points.
    expect(improve?.sections[0]?.rows.map(({ cells }) => cells.slice(2))).toEqual([
      [
        { kind: 'number', value: '20' },
        { kind: 'text', text: { vi: '66,67% (2/3)', en: '66.67% (2/3)' } },
        { kind: 'text', text: { vi: 'Sở Nội vụ (60,00)', en: 'Department of Home Affairs (60.00)' } },
      ],
    ])
  })

  it('lists what to improve by the points lost, as many as asked for', () => {
    const improved = (most: number) => tablesIn(reportUnit(ranking, 'so-du-lich', { mostToImprove: most }))[1]
    const codes = (table: ReportTable | undefined) => table?.sections[0]?.rows.map(({ cells: [code] }) => code)
    expect(codes(improved(5))).toEqual([
      { kind: 'text', text: '2' },
      { kind: 'text', text: '1.1' },
    ])
    expect(codes(improved(1))).toEqual([{ kind: 'text', text: '2' }])
  })

  it('has one folded line for each computation', () => {
    expect(method?.isFolded).toBe(true)
    const lines = method?.sections[0]?.rows.map(({ cells }) => cells[1])
    expect(lines?.map(cell => (cell?.kind === 'text' && typeof cell.text !== 'string' ? cell.text.vi : ''))).toEqual([
      '33,33% (1/3) ÷ mục tiêu 50% × 60 điểm, tối đa 60 điểm → 40,00',
      expect.stringMatching(/approved.* → 40,00$/),
    ])
  })
})
