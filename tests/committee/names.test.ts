import { type CommitteeRun, replay } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { base, gives, runWith } from './runs'

const unclearOf = (run: CommitteeRun) =>
  replay(run).findings.flatMap(({ code, severity, path, message }) =>
    code === 'look-alike' ? [{ severity, path: path.join('.'), en: message.en }] : [],
  )
const by = (name: string): CommitteeRun => runWith([gives('self', 'y-tế', 'plan', 6, { by: name })])

describe('the name of the author of an entry', () => {
  it.each([
    ['a space alone', ' ', ''],
    ['a zero-width space', 'Tổ giúp\u200B việc', 'U+200B'],
    ['a mark of direction', 'Tổ giúp việc\u200F', 'U+200F'],
    ['an override of direction', '\u202ETổ giúp việc', 'U+202E'],
    ['a no-break space', 'Tổ\u00A0giúp việc', 'U+00A0'],
    ['two spaces', 'Tổ  giúp việc', ''],
    ['a space at its end', 'Tổ giúp việc ', ''],
    ['a blank letter', 'Tổ giúp việc\u3164', 'U+3164'],
    ['a blank of Braille', 'Tổ\u2800giúp việc', 'U+2800'],
    ['a variation selector', 'Tổ giúp việc\uFE0F', 'U+FE0F'],
    ['marks apart from their letters', 'Tổ giúp việc'.normalize('NFD'), 'U+0302'],
    ['a Cyrillic letter', 'Т\u1ED5 giúp việc', 'U+0422'],
    ['a Greek word among Latin ones', 'Sở Υ tế', 'U+03A5'],
    ['a full-width letter', 'Ｔổ giúp việc', 'U+FF34'],
    ['an Icelandic letter', 'Hội Ðồng', 'U+00D0'],
  ])('is a finding if it has %s', (_, name, number) => {
    const [finding, ...others] = unclearOf(by(name))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'warning', path: 'entries.0.by' })
    expect(finding?.en).toContain(number)
    expect(finding?.en.includes('(U+')).toBe(number !== '')
  })

  it.each([
    'Tổ giúp việc',
    'Sở Y tế',
    'Nguyễn Văn Đức (Chủ tịch), 1/2',
    'Đặng Ðức'.replace('Ð', 'Đ'),
    'Иванов',
    '李明',
  ])('is not a finding if it is written as people write it: %s', name => {
    expect(unclearOf(by(name))).toEqual([])
  })

  it('is reported once, at its first place', () => {
    const run = runWith(['plan', 'days', 'security'].map(one => gives('self', 'y-tế', one, 6, { by: 'A\u200B' })))
    expect(unclearOf(run).map(({ path }) => path)).toEqual(['entries.0.by'])
  })
})

it('names in locks, evidence and sources are checked, too', () => {
  const [one] = base.observations ?? []
  if (one === undefined) throw new Error('the base has observations')
  const title = { vi: 'Báo cáo', en: 'Rep\u043Ert' }
  const run = runWith(
    [
      gives('self', 'y-tế', 'plan', 6, { evidence: [{ title: 'Quyết định' }, { title: 'Quyết định\u200B' }] }),
      {
        kind: 'observation',
        round: 'self',
        by: 'Tổ giúp việc',
        at: '2022-12-05',
        observation: { ...one, source: { title } },
      },
      { kind: 'lock', round: 'self', by: 'Chủ tịch\u200D', at: '2022-12-29' },
    ],
    { observations: [{ ...one, source: { title: '\u2060Niên giám' } }] },
  )
  expect(unclearOf(run).map(({ path }) => path)).toEqual([
    'entries.0.evidence.1.title',
    'entries.1.observation.source.title.en',
    'entries.2.by',
    'observations.0.source.title',
  ])
})
