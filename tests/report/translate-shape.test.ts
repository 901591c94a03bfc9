import { type Report, renderText, translateReport } from 'egov-kpi/report'
import { expect, it } from 'vitest'
import { everyPiece } from './documents'

/** Words in both languages that are named after where they stand. */
const say = (place: string) => ({ vi: `${place} vi`, en: `${place} en`, also: { id: `${place} id` } })
const number = (value: string, more = {}) => ({ kind: 'number', value, ...more }) as const

const report: Report = {
  title: say('title'),
  subtitle: say('subtitle'),
  sort: say('sort'),
  state: 'draft',
  letterhead: {
    superior: say('superior'),
    authority: say('authority'),
    number: say('number'),
    place: say('place'),
    date: '2022-02-09',
    attachedTo: say('attached to'),
  },
  signature: {
    onBehalf: say('on behalf'),
    position: say('position'),
    name: say('name'),
    recipients: [say('recipient')],
  },
  blocks: [
    {
      kind: 'summary',
      sentence: say('sentence'),
      figures: [{ label: say('label'), value: number('1234.5', { note: say('base') }) }],
    },
    {
      kind: 'table',
      title: say('table'),
      lead: say('lead'),
      key: [{ sign: 'bar', tone: 'good', text: say('key') }],
      columns: [
        {
          id: 'a',
          title: say('column'),
          under: say('under'),
          measure: say('measure'),
          description: say('description'),
          kind: 'number',
        },
        {
          id: 'b',
          title: say('marks'),
          kind: 'mark',
          draws: 'a',
          axis: { least: 0, most: 2, lines: [{ at: 1, label: say('line') }] },
        },
        { id: 'c', title: say('bands'), kind: 'text' },
      ],
      sectionTitle: say('sections'),
      sections: [
        {
          title: say('section'),
          note: say('section note'),
          rows: [
            {
              cells: [
                number('0.5', { outOf: '1.5', note: say('cell note') }),
                {
                  kind: 'mark',
                  mark: { kind: 'split', parts: [{ label: say('part'), count: 1, tone: 'none' }] },
                  axis: { least: 0, most: 1, lines: [{ at: 1, label: say('own line') }] },
                },
                { kind: 'text', text: say('band'), chip: { tone: 'watch', sign: '▲' }, note: say('band note') },
              ],
            },
            {
              cells: [
                { kind: 'absent', reason: say('reason') },
                { kind: 'text', text: '' },
                { kind: 'text', text: '' },
              ],
            },
          ],
        },
      ],
      notes: [say('table note')],
    },
    { kind: 'notes', notes: [{ term: say('term'), text: say('note') }] },
  ],
}
const language = { id: 'id', instead: 'en', numbers: { decimal: ',', group: '.' }, words: {} } as const

it('every text of a report is translated, wherever it stands', () => {
  const { report: own, missing } = translateReport(report, language)
  const count = (text: string, word: RegExp) => text.match(word)?.length ?? 0
  const places = count(JSON.stringify(report), /"[^"]+ id"/g)
  const texts = JSON.stringify(own)
  expect([count(texts, /"[^"]+ (?:en|vi)"/g), missing]).toEqual([0, []])
  expect(new Set(texts.match(/"[^"]+ id"/g)).size).toBe(places)
})

it('what a figure is out of has the marks of the language too', () => {
  expect(renderText(translateReport(report, language).report, 'en')).toContain('0,5 / 1,5')
})

it('what is no text stays as it is: state, date, tones, axes and what marks draw', () => {
  const { report: own } = translateReport(report, language)
  const [, table] = own.blocks
  expect([own.state, own.letterhead?.date]).toEqual(['draft', '2022-02-09'])
  expect(table).toMatchObject({
    key: [{ sign: 'bar', tone: 'good' }],
    columns: [{ id: 'a' }, { draws: 'a', axis: { least: 0, most: 2, lines: [{ at: 1 }] } }, {}],
    sections: [{ rows: [{ cells: [{}, {}, { chip: { tone: 'watch', sign: '▲' } }] }, {}] }],
  })
})

it('a report with every kind of piece can be translated', () => {
  expect(() => translateReport(everyPiece('x'), language)).not.toThrow()
})
