import {
  type Dossier,
  formatExact,
  type LocalizedText,
  type Observation,
  parseUnits,
  type Scorecard,
  type SourceReference,
  type TaskPlan,
  type Units,
} from 'egov-kpi'
import fc from 'fast-check'

/** Texts as people write them, and as they should not: what spreadsheets, CSV, XML and formulas stumble over. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      "'=1+1",
      '+84 24 1022',
      '-5',
      '@sum',
      '＝1',
      "''@",
      '"dấu" ngoặc; kép, phẩy\tvà tab',
      'dòng một\ndòng hai',
      'dòng một\r\ndòng hai',
      ' cách ở đầu và cuối ',
      '_x0041_ & <b>đậm</b> ]]>',
      '𝒳 Ấ ệ',
      'sep=;',
      'true',
      '[1]',
      '{"a":1}',
      '1,5',
      '007',
      '57%',
      '2022-04-15',
      '#N/A',
    ),
  )
  .map(one => one.normalize('NFC'))
  .filter(one => one.trim() !== '' && !/[\0\uFFFD\uFFFE\uFFFF]/.test(one))

export const id: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcđơ0123-_./ ;[='), minLength: 1, maxLength: 8 }).map(one => `x${one}y`),
  fc.constantFrom('so-y-te', 'Sở TT&TT', '001', '-5', '=a', '1.2', 'constructor'),
)

export const localized: fc.Arbitrary<LocalizedText> = fc.oneof(
  text,
  text.map(vi => ({ vi })),
  text.map(en => ({ en })),
  fc.record({ vi: text, en: text }),
)

export const source: fc.Arbitrary<SourceReference> = fc.record(
  { title: localized, place: text, url: text, assumed: fc.boolean() },
  { requiredKeys: ['title'] },
)

export const date: fc.Arbitrary<string> = fc.constantFrom(
  '1899-12-31',
  '1900-02-28',
  '1900-03-01',
  '1969-12-31',
  '2022-04-15',
  '2024-02-29',
  '9999-12-31',
  '0001-01-01',
)
export const moment: fc.Arbitrary<string> = fc.oneof(
  date,
  fc.constantFrom('2022-04-15T08:30:00+07:00', '2022-04-15T23:59:59Z', '2022-04-15T08:30-03:30'),
)

/** Numbers as results have them: canonical texts. */
export const number: fc.Arbitrary<string> = fc.oneof(
  fc.integer().map(String),
  fc.integer({ min: -99_999, max: 99_999 }).map(one => (one % 10 === 0 ? String(one / 10) : (one / 10).toFixed(1))),
  fc.constantFrom(
    '65.47',
    '1/3',
    '-2/7',
    '0',
    '0.000001',
    '123456789012345678901234567890',
    '0.1234567890123456789',
    '999999999999999',
  ),
)

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

/** The same object without undefined values, as in JSON. */
const plain = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T

export const units: fc.Arbitrary<Units> = fc
  .record({
    groups: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    ids: fc.uniqueArray(id, { maxLength: 6 }),
    names: fc.array(localized, { minLength: 10, maxLength: 10 }),
    level: some(text),
    aliases: some(fc.array(text, { maxLength: 3 })),
    pick: fc.nat(100),
    ends: some(fc.constantFrom('2025-02-28')),
  })
  .map(
    ({ groups, ids, names, level, aliases, pick, ends }): Units => ({
      groups: groups.map((one, index) => ({ id: one, name: names[index] as LocalizedText })),
      units: ids.map(
        (one, index) =>
          plain({
            id: one,
            name: names[index + 3] as LocalizedText,
            group: groups[(pick + index) % groups.length] as string,
            level,
            parent: index > 0 ? ids[0] : undefined,
            aliases: index === 1 ? aliases : undefined,
            validTo: ends,
            successors: index === 0 && ends !== undefined && ids.length > 1 ? [ids[1] as string] : undefined,
          }) as Units['units'][number],
      ),
    }),
  )
  .filter(one => {
    try {
      parseUnits(one)
      return true
    } catch {
      return false
    }
  })

export const observations: fc.Arbitrary<readonly Observation[]> = fc.uniqueArray(
  fc
    .record({
      unit: id,
      indicator: id,
      period: fc.constantFrom('2022', '2022-S1', '2022-Q4', '2022-06', '2020-12-15/2021-12-14'),
      label: some(localized),
      value: fc.option(number),
      absence: fc.constantFrom('no-data' as const, 'in-words' as const, 'not-yet-known' as const),
      words: some(localized),
      counts: some(fc.record({ numerator: fc.nat(1e6), denominator: fc.integer({ min: 1, max: 1e6 }) })),
      status: fc.constantFrom('final' as const, 'provisional' as const, 'estimated' as const, 'approximate' as const),
      source: some(source),
      asOf: some(moment),
      inputs: some(fc.array(fc.record({ unit: id, indicator: id, period: fc.constant('2022') }), { maxLength: 2 })),
    })
    .map(
      ({ counts, words, absence, ...rest }): Observation =>
        plain({
          ...rest,
          ...counts,
          // A value that contradicts its counts is refused.
          value:
            rest.value === null || counts === undefined
              ? rest.value
              : formatExact({ numerator: BigInt(counts.numerator * 100), denominator: BigInt(counts.denominator) }),
          absence: rest.value === null ? absence : undefined,
          words: rest.value === null && absence === 'in-words' ? words : undefined,
        }) as Observation,
    ),
  { selector: one => JSON.stringify([one.unit, one.indicator, one.period]), maxLength: 5 },
)

export const dossiers: fc.Arbitrary<readonly Dossier[]> = fc.array(
  fc
    .record({
      id,
      unit: id,
      procedure: some(id),
      channel: fc.constantFrom('online' as const, 'direct' as const, 'postal' as const),
      nonLocal: some(fc.boolean()),
      receivedAt: moment,
      resolvedAt: some(moment),
      dueOn: some(moment),
      term: some(
        fc.oneof(
          fc.constantFrom({ amount: 2.5, measure: 'working-days' as const }, { measure: 'none' as const }),
          fc.record({
            amount: fc.integer({ min: 1, max: 90 }),
            measure: fc.constant('months' as const),
            title: localized,
            source,
          }),
        ),
      ),
      suspensions: some(
        fc.constantFrom([], [{ mode: 'pause' as const, from: '2022-04-15', reason: 'chờ; “bổ sung”' }]),
      ),
      reappointments: some(fc.constant([{ sentAt: '2022-04-15', newDate: '2022-04-16', apology: true }])),
      ended: some(
        fc.record(
          {
            how: fc.constantFrom('returned' as const, 'withdrawn' as const, 'rejected' as const, 'stopped' as const),
            at: moment,
            reason: localized,
          },
          { requiredKeys: ['how', 'at'] },
        ),
      ),
      excuse: some(fc.record({ reason: localized, source }, { requiredKeys: ['reason'] })),
      steps: some(fc.constant([{ unit: 'a', receivedAt: '2022-04-15' }])),
    })
    .map(one => plain(one) as Dossier),
  { maxLength: 5 },
)

const party = fc.oneof(
  fc.record({ unit: id }),
  fc.record({ group: id }),
  fc.record({ party: localized }),
  fc.record({ group: id, part: localized, members: fc.array(id, { maxLength: 2 }) }),
)
const deadline = fc.constantFrom('Trước 15/4/2022', 'Trong Quý IV/2022', 'Thường xuyên', 'hằng quý')

export const plans: fc.Arbitrary<TaskPlan> = fc
  .record({
    id,
    title: some(localized),
    period: some(fc.constantFrom('2022')),
    url: some(text),
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
    titles: fc.array(localized, { minLength: 4, maxLength: 4 }),
    lead: some(fc.array(party, { maxLength: 3 })),
    deadlines: fc.array(deadline, { minLength: 4, maxLength: 4 }),
    place: some(text),
    isStaged: fc.boolean(),
    funding: some(localized),
    note: some(localized),
    anchor: some(date),
  })
  .map(one => ({
    ...plain({ id: one.id, title: one.title, period: one.period }),
    date: '2022-04-13',
    document: plain({ number: '76/KH-UBND', date: '2022-04-13', url: one.url }),
    tasks: one.ids.map((task, index) =>
      plain({
        id: task,
        title: one.titles[index] as LocalizedText,
        place: one.place,
        lead: index === 0 ? one.lead : [{ unit: 'so-y-te' }, { unit: 'hue' }],
        funding: one.funding,
        parent: index > 0 ? one.ids[0] : undefined,
        targets: index === 1 ? [{ relation: 'at-least', value: '20', measure: 'percent' }] : undefined,
        stages: one.isStaged
          ? [
              plain({ id: 'submission', deadline: one.deadlines[index], anchor: one.anchor }),
              { id: 'approval', endsWhen: 'approved' as const },
            ]
          : undefined,
        events:
          index === 0
            ? [
                { kind: 'started' as const, date: '2022-05-01', time: '08:30' },
                plain({
                  kind: 'note' as const,
                  date: '2022-05-02',
                  text: one.note,
                  says: 'in-progress',
                  expected: 'Trong Quý IV/2022',
                }),
                {
                  kind: 'extension-granted' as const,
                  date: '2022-06-01',
                  to: 'Trước 15/12/2022',
                  assumed: true as const,
                },
                { kind: 'count' as const, date: '2022-06-02', group: 'communes', done: 41, of: 56 },
              ]
            : undefined,
      }),
    ),
  })) as fc.Arbitrary<TaskPlan>

/** A scorecard with every kind of rule, and everything else that a scorecard can have. */
export const scorecard: Scorecard = {
  id: 'it-2022',
  title: { vi: 'Ứng dụng CNTT năm 2022', en: 'IT adoption 2022' },
  scale: '110',
  rounding: { leaf: { decimals: 2, mode: 'half-up' }, total: 'exact' },
  excluded: { policy: 'rescale-total', sharedAtLeast: '50' },
  limits: {},
  totals: [{ id: 'without-plan', without: ['plan'] }],
  source: { title: 'Quyết định số 1/QĐ-UBND', assumed: true },
  criteria: [
    {
      id: 'services',
      title: 'Dịch vụ công',
      max: '70',
      criteria: [
        { id: 'points', max: '10', rule: { kind: 'points' } },
        { id: 'plan', title: { vi: 'Kế hoạch', en: 'Plan' }, max: '10', rule: { kind: 'yes-no' } },
        {
          id: 'inner',
          criteria: [
            {
              id: 'level',
              max: '10',
              rule: { kind: 'levels', levels: { 'chưa có': 0, 'Đang dự thảo, góp ý': '1/2', 'Đã “ban hành”': 1 } },
              absence: { 'not-applicable': 'exclude' },
            },
            { id: 'ratio', max: '10', rule: { kind: 'ratio' } },
          ],
        },
        { id: 'count', max: '10', rule: { kind: 'count', each: '0.5' } },
        {
          id: 'survey',
          max: '10',
          rule: { kind: 'survey', options: { bad: 0, good: 1, 'rất/tốt': 1 }, unanswered: '0', minimum: 1 },
        },
        {
          id: 'parts',
          max: '10',
          rule: {
            kind: 'parts',
            parts: [
              { id: 'issued', title: 'Ban hành', max: '4', rule: { kind: 'yes-no' } },
              { id: 'done/late', max: '6', rule: { kind: 'ratio' } },
            ],
          },
        },
      ],
    },
    {
      id: 'best',
      max: '20',
      rule: {
        kind: 'best-of',
        alternatives: [
          { id: 'certificate', max: '20', rule: { kind: 'yes-no' } },
          { id: 'training', max: '10', rule: { kind: 'ratio-to-target', target: '50' } },
        ],
      },
    },
    { id: 'followed', max: '0', rule: { kind: 'tracked' } },
    { id: 'read', max: '20', rule: { kind: 'ratio' }, indicator: 'online', appliesTo: [{ group: 'so' }] },
    {
      id: 'extra',
      section: 'bonus',
      cap: '5',
      criteria: [{ id: 'idea', max: '5', rule: { kind: 'deduction', each: '1', floor: '0' } }],
    },
  ],
}

const counts = fc.record({ numerator: fc.nat(10), denominator: fc.integer({ min: 10, max: 99 }) })
const percent = fc.constantFrom('0', '57', '99.5', '1/3')
const given: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  points: fc.constantFrom('0', '9.75', '1/3', '10'),
  plan: fc.boolean(),
  level: fc.constantFrom('chưa có', 'Đang dự thảo, góp ý', 'Đã “ban hành”'),
  ratio: fc.oneof(percent, counts),
  count: fc.nat(20).map(String),
  survey: fc.record({
    responses: fc.record({ bad: fc.nat(9), good: fc.nat(9), 'rất/tốt': fc.nat(9) }, { requiredKeys: ['bad'] }),
    unanswered: fc.nat(9),
  }),
  parts: fc.oneof(
    fc.record({ issued: fc.boolean(), 'done/late': fc.oneof(percent, counts) }),
    fc.record({ issued: fc.option(fc.boolean()) }),
    fc.record({ issued: fc.boolean(), 'done/late': fc.constant(null) }),
  ),
  best: fc.oneof(
    fc.record({ certificate: fc.boolean(), training: fc.oneof(percent, counts) }, { requiredKeys: [] }),
    fc.constant({}),
  ),
  followed: fc.oneof(fc.boolean(), text, counts, fc.constantFrom('true', 'false', '"true"')),
  idea: fc.nat(5).map(String),
}

export interface AssessmentLike {
  readonly unit: string
  readonly criterion: string
  readonly value: unknown
}

export const assessments: fc.Arbitrary<readonly AssessmentLike[]> = fc.uniqueArray(
  fc.constantFrom(...Object.keys(given)).chain(criterion =>
    fc
      .record({
        unit: fc.constantFrom('hue', 'da-nang', '=x'),
        criterion: fc.constant(criterion),
        value: fc.option(given[criterion] as fc.Arbitrary<unknown>, { freq: 6 }),
        absence: some(fc.constantFrom('no-data' as const, 'not-applicable' as const)),
        round: some(fc.constantFrom('tự chấm', 'thẩm định')),
        by: some(text),
        at: some(moment),
        reason: some(localized),
        evidence: some(fc.array(source, { maxLength: 2 })),
      })
      .map(({ absence, ...one }) => plain({ ...one, absence: one.value === null ? absence : undefined })),
  ),
  { selector: one => JSON.stringify([one.unit, one.criterion, one.round]), maxLength: 8 },
)
