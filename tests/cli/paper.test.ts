import { beforeAll, describe, expect, it } from 'vitest'
import { demo, textAt, type World } from './world'

let files: World
beforeAll(async () => {
  files = await demo('en')
})

const settings = () => JSON.parse(textAt(files, 'egov-kpi.json'))
const linesOf = async (more: string, config: object = {}) => {
  files.files.set('paper.json', JSON.stringify({ ...settings(), ...config }))
  const { out, told, code } = await files.run(`tasks --config paper.json --lang en${more}`)
  return { code, told: told.trim().split('\n'), lines: out.split('\n') }
}

const letterhead = {
  publisher: 'Council',
  superior: 'City of Thanh Giang',
  number: '12/BC-HĐĐG',
  place: 'Thanh Giang',
  date: '2026-07-15',
  'attached-to': 'Decision 12',
}
const signature = {
  'on-behalf': 'FOR THE COUNCIL',
  position: 'CHAIR',
  'signed-by': 'Tran Van An',
  recipients: ['As above', 'Files'],
}

describe('the paper of a report', () => {
  it('has the head and the signature of the settings, in groups or by themselves', async () => {
    const grouped = await linesOf('', { letterhead, signature })
    expect(grouped.lines.slice(0, 2)).toEqual([
      'City of Thanh Giang · Council',
      'No. 12/BC-HĐĐG  Thanh Giang, 15 July 2026',
    ])
    expect(grouped.lines).toContain('(Attached to Decision 12)')
    expect(grouped.lines.slice(-5, -1)).toEqual([
      'FOR THE COUNCIL',
      'CHAIR',
      'Tran Van An',
      'Recipients: As above; Files',
    ])
    expect((await linesOf('', { ...letterhead, ...signature })).lines).toEqual(grouped.lines)
  })

  it('is changed on the command line, where a recipient may be repeated', async () => {
    const { lines } = await linesOf(' --number 13 --recipients A --recipients B', { letterhead, signature })
    expect(lines[1]).toBe('No. 13  Thanh Giang, 15 July 2026')
    expect(lines.at(-2)).toBe('Recipients: A; B')
  })

  it('is refused if a part of it would be left out, or its date is none', async () => {
    const { code, told } = await linesOf(' --number 13 --signed-by X --date 2026-02-30')
    expect(code).toBe(2)
    expect(told.map(line => line.slice(0, 32))).toEqual([
      'Error: date: “2026-02-30” is not',
      'Error: --publisher is missing (t',
      'Error: --position is missing (th',
    ])
  })

  it('is refused with entries of another name, or twice', async () => {
    const { told } = await linesOf('', {
      letterhead: { publsher: 'X', number: 1, state: 'final' },
      number: 2,
      signature: 'X',
    })
    expect(told).toEqual([
      'Error: “paper.json”, signature: The entry “signature” of the settings file must be an object.',
      'Error: “paper.json”, letterhead.publsher: The settings file has no entry “publsher”. Did you mean publisher?',
      'Error: “paper.json”, letterhead.state: The settings file has no entry “state”.',
      'Error: “paper.json”, number: number may be given only once.',
    ])
  })
})

describe('the state of a report', () => {
  const look = async (state: string) => {
    const line = 'on-time --config egov-kpi.json --period 2020-Q1 --lang en --out o.md --out o.json'
    const { code, told } = await files.run(`${line} --state ${state}`)
    return { code, told, page: textAt(files, 'o.md'), data: textAt(files, 'o.json') }
  }

  it('leaves findings off the final page; they are still reported, and part of the data', async () => {
    const [draft, final] = [await look('draft'), await look('final')]
    const finding = 'No dossier belongs to'
    expect([draft.page.includes(finding), final.page.includes(finding)]).toEqual([true, false])
    for (const { code, told, data } of [draft, final])
      expect([code, told.includes(finding), data.includes(finding)]).toEqual([1, true, true])
    expect(draft.page).toContain('Draft')
  })
})
