import { defineUnits, type Evaluation, evaluate, parseAssessments, parseScorecard, type Ranking, rank } from 'egov-kpi'
import type { Report, ReportTable } from 'egov-kpi/report'

/** A small report with every kind of piece and of cell, with the words of the test. */
export function everyPiece(word: string): Report {
  const text = { vi: `${word} vi`, en: `${word} en` }
  const explanation = {
    label: text,
    value: '20/3',
    reason: word,
    rounding: { decimals: 2, mode: 'half-up', exact: '20/3' },
    source: { title: word, place: word, url: word },
    inputs: [{ label: word, value: text }],
  } as const
  const axis = {
    least: 0,
    most: 100,
    lines: [
      { at: 50, label: word },
      { at: '80', style: 'solid' },
    ],
  } as const
  const table: ReportTable = {
    kind: 'table',
    title: text,
    lead: text,
    key: [
      { sign: 'bar', tone: 'good', text: word },
      { sign: 'hollow-dot', text },
    ],
    columns: [
      { id: 'name', title: word, kind: 'text', description: text },
      {
        id: 'number',
        title: text,
        under: word,
        measure: word,
        kind: 'number',
        rounding: { decimals: 1, mode: 'half-up' },
        share: { of: 2000, as: 'bar' },
      },
      { id: 'day', title: word, under: word, kind: 'date' },
      { id: 'mark', title: text, kind: 'mark', axis, draws: 'number' },
      { id: 'band', title: word, kind: 'text' },
    ],
    sectionTitle: word,
    sections: [
      {
        title: word,
        note: text,
        rows: [
          {
            cells: [
              { kind: 'text', text: word, sign: word, note: word },
              { kind: 'number', value: '-1234.56', explanation, sign: word, note: text, outOf: 2000 },
              { kind: 'date', date: '2022-04-15' },
              { kind: 'mark', mark: { kind: 'bar', value: 40, tone: 'weak', isHatched: true } },
              { kind: 'text', text, chip: { tone: 'watch', sign: word } },
            ],
          },
          {
            cells: [
              { kind: 'text', text },
              { kind: 'absent', reason: word, explanation },
              { kind: 'absent', reason: text },
              {
                kind: 'mark',
                mark: {
                  kind: 'split',
                  parts: [
                    { label: word, count: 1, tone: 'good' },
                    { label: text, count: 2, tone: 'none' },
                  ],
                },
              },
              { kind: 'text', text: word, chip: { tone: 'none' } },
            ],
            isTotal: true,
          },
        ],
      },
    ],
    notes: [word, text],
  }
  return {
    title: word,
    subtitle: text,
    sort: word,
    state: 'draft',
    letterhead: { superior: word, authority: word, number: word, place: text, date: '2023-02-09', attachedTo: word },
    signature: { onBehalf: word, position: text, name: word, recipients: [word, text] },
    blocks: [
      { kind: 'heading', level: 2, text: word },
      { kind: 'heading', level: 2, text },
      { kind: 'paragraph', text: word },
      {
        kind: 'summary',
        sentence: text,
        figures: [
          { label: word, value: { kind: 'text', text: word, explanation, note: word } },
          { label: text, value: { kind: 'number', value: 3 } },
        ],
      },
      table,
      { ...table, title: word, isFolded: true },
      { ...table, isAnnex: true },
      {
        kind: 'findings',
        findings: [
          {
            code: word,
            severity: 'warning',
            path: [word, 1],
            parameters: { what: word, names: [word] },
            message: { vi: word, en: word },
            expected: word,
            actual: word,
          },
        ],
      },
      { kind: 'notes', notes: [{ term: word, text }] },
      { kind: 'explanation', explanation },
      {
        kind: 'chart',
        picture: {
          kind: 'ranked-bars',
          data: { id: 'bars', title: text, description: word, rows: [{ label: word, value: '1.5' }] },
        },
      },
    ],
  }
}

/** Texts that once broke a page, a table or a terminal. */
export const hostileWords: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></table><svg onload=alert(1)>',
  '<!-- --> ]]> &lt;b&gt; &amp;',
  'javascript:alert(1)',
  '| a | b |\n# Heading\n\n- [x](https://evil.example) **b** `c` ~~d~~ ![i](j) @someone https://evil.example',
  '1. a',
  '=HYPERLINK("https://evil.example")',
  '\u001B[31mred\u0007\u0000\u202Etxet\uD800',
  '¤ 1.5 ¤',
  '__proto__',
]

const units = defineUnits({
  groups: [
    { id: 'so', name: { vi: 'Sở, ban, ngành', en: 'Departments' } },
    { id: 'xa', name: { vi: 'Xã, phường', en: 'Communes' } },
  ],
  units: [
    { id: 'so-y-te', name: { vi: 'Sở Y tế', en: 'Department of Health' }, group: 'so' },
    { id: 'so-noi-vu', name: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }, group: 'so' },
    { id: 'so-du-lich', name: { vi: 'Sở Du lịch', en: 'Department of Tourism' }, group: 'so' },
    { id: 'hai-chau', name: 'Phường Hải Châu', group: 'xa' },
    { id: 'hoa-vang', name: 'Xã Hòa Vang', group: 'xa' },
  ],
})

const scorecard = parseScorecard({
  id: 'it-2022',
  title: { vi: 'Ứng dụng CNTT năm 2022', en: 'IT adoption 2022' },
  scale: 100,
  rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: { decimals: 2, mode: 'half-up' } },
  criteria: [
    {
      id: 'services',
      title: { vi: 'Dịch vụ công', en: 'Services' },
      criteria: [
        {
          id: 'online',
          title: { vi: 'Hồ sơ trực tuyến', en: 'Online dossiers' },
          max: 60,
          rule: { kind: 'ratio-to-target', target: 50, factor: 100 },
        },
      ],
    },
    {
      id: 'plan',
      title: { vi: 'Kế hoạch', en: 'Plan' },
      max: 40,
      rule: { kind: 'levels', levels: { none: 0, drafted: '1/2', approved: 1 } },
    },
  ],
})

/** Five units in two groups: a tie at 80, and one that lacks a criterion. */
export const evaluation: Evaluation = evaluate(scorecard, {
  units,
  assessments: parseAssessments(scorecard, [
    {
      unit: 'so-y-te',
      criterion: 'online',
      value: { numerator: 1, denominator: 3 },
      by: 'Tổ giúp việc',
      at: '2022-12-20',
    },
    { unit: 'so-y-te', criterion: 'plan', value: 'approved', evidence: [{ title: 'Kế hoạch số 76/KH-SYT' }] },
    { unit: 'so-noi-vu', criterion: 'online', value: 50 },
    { unit: 'so-noi-vu', criterion: 'plan', value: 'drafted' },
    { unit: 'so-du-lich', criterion: 'online', value: 25 },
    { unit: 'so-du-lich', criterion: 'plan', value: 'none' },
    { unit: 'hai-chau', criterion: 'online', value: '12.5' },
    { unit: 'hai-chau', criterion: 'plan', value: 'approved' },
    { unit: 'hoa-vang', criterion: 'online', value: 40 },
  ]),
  asOf: '2022-12-31',
  missing: 'not-scored',
})

export const ranking: Ranking<Evaluation> = rank(evaluation, {
  within: 'group',
  decimals: 2,
  bands: [
    { id: 'good', name: { vi: 'Tốt', en: 'Good' }, atLeast: 80 },
    { id: 'fair', name: { vi: 'Khá', en: 'Fair' }, below: 80 },
  ],
}) as Ranking<Evaluation>
