import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandIo, runCommand } from '../../src/cli/index'
import { internalFault, internalFaultCode } from '../../src/cli/internal-fault'
import { nodeIo } from '../../src/cli/node-io'
import { textAt, world } from './world'

const folder = mkdtempSync(join(tmpdir(), 'egov-kpi-hostile-'))
const demo = join(folder, 'demo')
const config = join(demo, 'egov-kpi.json')
const io = nodeIo(process)

/** Runs the command in this process, on real files; anything other than an answer of the command is thrown. */
const run = async (argv: readonly string[]) => {
  let told = ''
  let out = ''
  const heard: CommandIo = {
    ...io,
    write: text => {
      out += text
    },
    tell: text => {
      told += text
    },
  }
  const code = await runCommand(argv, heard)
  return { code, told, out }
}
/** A refusal: the code 2, and sentences that are neither a trace nor longer than a screen. */
const refused = async (argv: readonly string[]): Promise<string> => {
  const { code, told } = await run(argv)
  expect({ argv: argv.join(' ').slice(0, 200), code, told: told.slice(0, 500) }).toMatchObject({ code: 2 })
  expect(told).toMatch(/^(?:(?:Lỗi|Cảnh báo|Lưu ý): .+\n|… .+\n)+$/)
  expect(told).not.toMatch(/\n {4}at |TypeError|RangeError|undefined|NaN|\[object/)
  expect(Math.max(...told.split('\n').map(line => line.length))).toBeLessThan(2_000)
  return told
}

beforeAll(async () => {
  expect((await run(['init', demo])).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
const deepObject = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`
const contents: Readonly<Record<string, string | Uint8Array>> = {
  'empty.json': '',
  'null.json': 'null',
  'list.json': '[null]',
  'entries.json': '{"entries":[null],"source":null,"policy":{}}',
  'proto.json': '{"__proto__":{"units":[]},"units":[{"__proto__":1}],"entries":[],"constructor":{}}',
  'deep.json': deep,
  'deep-object.json': deepObject,
  'binary.json': Uint8Array.from({ length: 5_000 }, (_, index) => (index * 37) % 256),
  'keys.json': JSON.stringify(Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, index]))),
  'long.json': JSON.stringify({ entries: [{ unit: 'x'.repeat(1_000_000) }], units: 'y'.repeat(1_000_000) }),
}
/** Tried only with one option for each way of reading. */
const heavy = ['deep-object.json', 'keys.json']
const roles = [
  ['rank', 'previous'],
  ['rank', 'bands'],
  ['rank', 'scorecard'],
  ['rank', 'units'],
  ['rank', 'assessments'],
  ['rank', 'observations'],
  ['rank', 'indicators'],
  ['kpi', 'targets'],
  ['kpi', 'thresholds'],
  ['kpi', 'scopes'],
  ['on-time', 'dossiers'],
  ['on-time', 'procedures'],
  ['tasks', 'plan'],
  ['tasks', 'calendar'],
] as const

describe('a JSON file that is not what an option asks for', () => {
  beforeAll(() => {
    for (const [name, data] of Object.entries(contents)) writeFileSync(at(name), data)
  })

  it.each(roles)('is refused by %s --%s with sentences', async (command, option) => {
    for (const name of Object.keys(contents).filter(one => !heavy.includes(one))) {
      await refused([command, '--config', config, `--${option}`, at(name)])
    }
  })

  it.each(heavy)('is refused as units and as the earlier ranking (%s)', async name => {
    for (const option of ['units', 'previous']) await refused(['rank', '--config', config, `--${option}`, at(name)])
  })

  it('is refused as settings', async () => {
    for (const name of Object.keys(contents)) await refused(['rank', '--config', at(name)])
  })

  it('is checked with sentences', async () => {
    const { code, out } = await run(['check', ...Object.keys(contents).map(at), '--lang', 'en'])
    expect(code).toBe(1)
    expect(out).not.toMatch(/\n {4}at |TypeError|RangeError|undefined|NaN|\[object/)
  })
})

describe('an earlier ranking that is not as `rank` wrote it', () => {
  const deepEntries = `{"entries":${'['.repeat(5_000)}${']'.repeat(5_000)},"unranked":[],"policy":{}}`
  type Written = { entries: Record<string, unknown>[] }
  const changes: Readonly<Record<string, (made: Written) => unknown>> = {
    'a rank below 1': ({ entries: [first, ...others], ...made }) => ({
      ...made,
      entries: [{ ...first, rank: -5 }, ...others],
    }),
    'a rank that is a text': ({ entries: [first, ...others], ...made }) => ({
      ...made,
      entries: [{ ...first, rank: '1' }, ...others],
    }),
    'a unit that is an object': ({ entries: [first, ...others], ...made }) => ({
      ...made,
      entries: [{ ...first, unit: {} }, ...others],
    }),
    'a unit twice': ({ entries, ...made }) => ({ ...made, entries: [...entries, entries[0]] }),
    'null for an entry': made => ({ ...made, entries: [null] }),
    'something else altogether': () => ({ hello: 'world' }),
    'entries 5,000 levels deep': () => deepEntries,
  }

  it('is refused once, with its file', async () => {
    const before = at('before.json')
    expect((await run(['rank', '--config', config, '--out', before])).code).toBe(0)
    const made = JSON.parse(readFileSync(before, 'utf8')) as Written
    for (const [what, change] of Object.entries(changes)) {
      const changed = change(made)
      writeFileSync(at('p.json'), typeof changed === 'string' ? changed : JSON.stringify(changed))
      const told = await refused(['rank', '--config', config, '--previous', at('p.json')])
      expect([what, told.split('\n').length, told]).toEqual([what, 2, expect.stringMatching(/^Lỗi: “p\.json”[,:] /)])
      expect(told.length).toBeLessThan(500)
    }
    // The name of the unit, and not its id.
    writeFileSync(at('p.json'), JSON.stringify(changes['a rank below 1']?.(made)))
    expect(await refused(['rank', '--config', config, '--previous', at('p.json')])).toContain('đơn vị “Sở ')
  })
})

describe('settings', () => {
  const settings = async (text: string): Promise<string> => {
    writeFileSync(at('settings.json'), text)
    return refused(['rank', '--config', at('settings.json')])
  }

  it('with keys of the language itself, or of a megabyte, are refused by name', async () => {
    expect(await settings('{"__proto__":{"as-of":"2022-12-31"}}')).toContain('không có mục “__proto__”')
    expect(await settings('{"constructor":1}')).toContain('không có mục “constructor”')
    expect(await settings('{"rank":{"toString":1}}')).toContain('không có mục “toString”')
    const long = await settings(`{"${'k'.repeat(1_000_000)}":1}`)
    expect(long.length).toBeLessThan(500)
    expect(await settings(`{"missing":"${'v'.repeat(1_000_000)}"}`)).toMatch(/^.{0,300}\n/)
  })

  it('that are their own input are read as that input, and refused as such', async () => {
    writeFileSync(at('self.json'), JSON.stringify({ units: 'self.json', 'as-of': '2022-12-31' }))
    await refused(['rank', '--config', at('self.json'), '--scorecard', at('self.json'), '--missing', 'error'])
  })
})

describe('places that are not files', () => {
  it.skipIf(process.platform !== 'linux')(
    'are refused by name: folders, devices, links in a circle, paths through a file',
    async () => {
      mkdirSync(at('folder.json'))
      symlinkSync('circle.json', at('circle.json'))
      symlinkSync('nowhere.json', at('dangling.json'))
      writeFileSync(at('closed.json'), '{}')
      chmodSync(at('closed.json'), 0)
      const places = ['folder.json', 'circle.json', 'dangling.json', 'null.json/x.json', `${'n'.repeat(300)}.json`]
      for (const place of [...places.map(at), '', '/', '\0']) {
        for (const option of ['units', 'previous', 'scorecard', 'config']) {
          await refused(['rank', ...(option === 'config' ? [] : ['--config', config]), `--${option}=${place}`])
        }
        await refused(['check', place])
        await refused(['on-time', '--config', config, `--dossiers=${place}`])
      }
      for (const place of ['folder.json', 'circle.json', 'null.json/x.json', 'none/x.json'].map(at)) {
        await refused(['rank', '--config', config, '--out', place])
      }
      // A user who may read everything can read this one too.
      if (process.getuid?.() !== 0) await refused(['check', at('closed.json')])
      expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
    },
  )

  it('are refused as folders of an example', async () => {
    writeFileSync(at('a-file'), 'x')
    for (const place of [at('a-file'), join(at('a-file'), 'demo'), '', '\0']) await refused(['init', place])
    await refused(['init', folder])
  })
})

describe('a command line', () => {
  it('with a word, an option or a value of 100,000 characters repeats at most 80 of them', async () => {
    const long = 'x'.repeat(100_000)
    const lines = [
      [long],
      ['help', long],
      [`--${long}`],
      ['rank', `--lang=${long}`],
      ['rank', `--decimals=${'9'.repeat(100_000)}`],
      ['init', 'a', long],
      ['rank', '--by', long],
    ]
    for (const line of lines) {
      const told = await refused(line)
      expect(/(.)\1{80}/.test(told)).toBe(false)
    }
    expect((await refused(['check', long])).length).toBeLessThan(400)
  })

  it('of 10,000 arguments is read, and one of 100,000 is refused at once', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `none-${index}.csv`)
    const some = many.slice(0, 9_900)
    const lines = (names: readonly string[]) => [
      ['init', ...names],
      ['rank', ...names.map(name => `--${name}`)],
      ['rank', '--units', ...names],
      ['check', ...names],
    ]
    for (const line of lines(some)) expect(await refused(line)).not.toContain('10.000')
    for (const line of lines(many)) expect(await refused(line)).toMatch(/^Lỗi: Dòng lệnh có hơn 10\.000 mục; /)
  })

  it('with an empty argument, a repeated option or an option without a name is refused', async () => {
    for (const line of [
      ['', ''],
      ['rank', '--lang', ''],
      ['rank', '--lang=vi', '--lang=en'],
      ['rank', '--config', config, '--config', config],
      ['rank', '--as-of='],
      ['check', '--'],
      ['__proto__'],
      ['constructor', '--toString'],
      ['rank', '--__proto__', 'x'],
    ]) {
      await refused(line)
    }
  })

  it.each([
    ['decimals', '007', 'exact, 0…20'],
    ['decimals', '21', 'exact, 0…20'],
    ['decimals', '9'.repeat(30), 'exact, 0…20'],
    ['decimals', '-1', 'exact, 0…20'],
    ['decimals', '1e1', 'exact, 0…20'],
    ['decimals', '２', 'exact, 0…20'],
    ['header-row', '0', '1…1048576'],
    ['header-row', '03', '1…1048576'],
    ['header-row', '1048577', '1…1048576'],
  ])('with --%s %s is refused once, with its limits', async (option, value, limit) => {
    const told = await refused(['rank', '--config', config, `--${option}=${value}`])
    expect(told).toBe(`Lỗi: --${option} không nhận “${value}”: chỉ nhận ${limit}.\n`)
  })

  it('with --due-soon-days beyond a century is refused with the limit', async () => {
    const told = await refused(['tasks', '--config', config, '--due-soon-days=99999999999'])
    expect(told).toContain('chỉ nhận 0…36500')
  })
})

describe('a message', () => {
  it('cannot steer a terminal: neither a name in a file, nor a path, nor a word', async () => {
    const steer = '\u001B[31m'
    const made = world({
      'u.json': JSON.stringify({
        groups: [{ id: 'g', name: `G${steer}` }],
        units: [{ id: 'a', name: `A${steer}\u202E\u0007`, group: 'g' }],
      }),
    })
    const outputs = [
      await made.run(`check u.json --out ${steer}.md`),
      await made.run('check u.json'),
      await made.run(`rank${steer}`),
      await made.run(`check ${steer}.csv`),
    ]
    for (const { out, told } of outputs) expect(/[^\P{Cc}\n]|\p{Cf}/u.test(`${out}${told}`)).toBe(false)
  })

  it('names every file that was written before the system refused one', async () => {
    const made = world({ 'o.csv': 'Đơn vị;Chỉ tiêu;Kỳ;Giá trị;Trạng thái\na;b;2022;1;chính thức\n' })
    const { code, told } = await made.run('check o.csv --out a.md --out vanished/b.md --out c.md')
    expect([code, told]).toEqual([2, 'Đã ghi: a.md\nLỗi: Không ghi được tệp “vanished/b.md”: không có thư mục này.\n'])
    expect([textAt(made, 'a.md').length > 0, made.files.has('c.md')]).toEqual([true, false])
  })

  it('about a fault of the program is a sentence in both languages, with a trace only on demand', () => {
    const text = internalFault(new TypeError(`x is not a function ${'y'.repeat(10_000)}`), undefined)
    expect(text).toMatch(/^Lỗi: .+\nError: .+\n$/)
    expect(text.length).toBeLessThan(700)
    expect(internalFault(new TypeError('x'), '1')).toContain('    at ')
    expect(internalFault('thrown text', '')).toContain('thrown text')
    expect(internalFaultCode).toBe(70)
  })
})

describe.skipIf(process.platform !== 'linux')('the process', () => {
  const loader = resolve('node_modules/tsx/dist/esm/index.mjs')
  const bin = resolve('src/cli/bin.ts')
  const argv = ['--import', `file://${loader}`, bin]

  it('ends with 2 and a sentence where standard output is full', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [...argv, 'help'], { stdio: ['ignore', full, 'pipe'] })
    closeSync(full)
    expect([status, String(stderr)]).toEqual([2, 'Lỗi: Không ghi được kết quả ra đầu ra chuẩn: ổ đĩa đã đầy.\n'])
  })

  it('keeps its exit code where standard error is full or closed', () => {
    const line = `"$@" 2> /dev/full; one=$?; "$@" 2>&-; echo $one $?`
    const out = execFileSync('sh', ['-c', line, 'sh', process.execPath, ...argv, 'rnak'])
    expect(String(out)).toBe('2 2\n')
  })

  it('ends with 70 on a fault of the program', () => {
    // Without `String.prototype.normalize`, which every reading needs, the program is broken.
    const broken = 'data:text/javascript,delete String.prototype.normalize'
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', `file://${loader}`, '--import', broken, bin, 'rank', '--unit', 'á'],
      { env: { ...process.env, EGOV_KPI_DEBUG: '' } },
    )
    expect([status, String(stdout)]).toEqual([70, ''])
    expect(String(stderr)).toMatch(/^Lỗi: .+\nError: .+\n$/)
  })
})
