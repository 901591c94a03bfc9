import { readCounts } from 'egov-kpi/exchange'
import { form07a } from 'egov-kpi/frameworks'
import fc from 'fast-check'
import { expect, it } from 'vitest'

/** Columns in groups, as headings from the top; a group stands over the first of its columns only. */
const groups = [
  [
    'Tiếp nhận',
    [
      ['Tổng số', 'received'],
      ['Trực tiếp', 'direct'],
      ['Bưu chính', 'postal'],
      ['Phi địa giới', 'non-local'],
    ],
  ],
  [
    'Đã giải quyết',
    [
      ['Tổng số', 'resolved'],
      ['Trong hạn', 'in-time'],
    ],
  ],
  [
    'Đang giải quyết',
    [
      ['Tổng số', 'pending'],
      ['Chưa đến hạn', 'pending-within-deadline'],
    ],
  ],
  [
    'Thanh toán',
    [
      ['Tổng số', 'paid'],
      ['Trực tuyến', 'paid-online'],
    ],
  ],
] as const
const alone = [
  ['Dừng giải quyết', 'stopped'],
  ['Rút hồ sơ', 'withdrawn'],
  ['Không tiếp nhận', 'not-accepted'],
] as const

const blocks = fc
  .shuffledSubarray([...groups, ...alone.map(one => [one[0], [['', one[1]]]] as const)], { minLength: 1 })
  .chain(chosen =>
    fc.tuple(
      ...chosen.map(([group, columns]) =>
        fc.shuffledSubarray([...columns], { minLength: 1 }).map(own => [group, own] as const),
      ),
    ),
  )
const written = (count: number, how: string) => String(count).replace(/\B(?=(?:\d{3})+$)/g, how)

it('a table is read whatever the order of its columns and rows, with figures in groups of thousands, and empty columns before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      blocks,
      fc.uniqueArray(fc.constantFrom('Phường A', 'Xã B', 'Đặc khu C', 'Xã Đ'), { minLength: 1 }),
      fc.infiniteStream(fc.nat(2_000_000)),
      fc.nat(3),
      fc.constantFrom('.', ',', ' ', ''),
      fc.boolean(),
      fc.boolean(),
      async (chosen, units, stream, shift, how, isNumbered, isRepeated) => {
        const columns = chosen.flatMap(([group, own]) =>
          own.map(([name, id], index) => ({ group: index === 0 ? group : '', name, id })),
        )
        const line = (first: string, cells: readonly string[]) =>
          [...Array<string>(shift).fill(''), first, ...cells].join(';')
        const head = [
          line(
            'Đơn vị',
            columns.map(({ group }) => group),
          ),
          line(
            '',
            columns.map(({ name }) => name),
          ),
        ]
        const counts = units.map(() => columns.map(() => stream.next().value))
        const rows = units.map((unit, index) =>
          line(
            unit,
            (counts[index] as number[]).map(count => written(count, how)),
          ),
        )
        const sums = columns.map((_, at) => counts.reduce((sum, own) => sum + (own[at] as number), 0))
        const data = [
          ...head,
          ...(isNumbered && columns.length > 2
            ? [
                line(
                  '(1)',
                  columns.map((_, index) => `(${index + 2})`),
                ),
              ]
            : []),
          ...rows.slice(0, 1),
          ...(isRepeated ? head : []),
          ...rows.slice(1),
          line(
            'Tổng cộng',
            sums.map(sum => written(sum, how)),
          ),
          line(
            '* Số liệu tạm tính',
            columns.map(() => ''),
          ),
        ].join('\n')
        const { value, findings } = await readCounts(
          { name: 'a.csv', data, options: { separator: ';' } },
          { form: form07a, period: '2026' },
        )
        expect(findings.filter(({ code, severity }) => severity !== 'info' && code !== 'left-out')).toEqual([])
        expect(value?.map(one => [one.unit, one.indicator, one.value])).toEqual(
          units.flatMap((unit, index) => columns.map(({ id }, at) => [unit, `dossiers-${id}`, counts[index]?.[at]])),
        )
      },
    ),
    { numRuns: 60 },
  )
})
