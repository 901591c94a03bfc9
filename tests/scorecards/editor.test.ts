import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const rules = [
  "{ kind: 'levels', levels: { none: 0, some: '1/2', all: 1 } }",
  "{ kind: 'yes-no' }",
  "{ kind: 'points' }",
  "{ kind: 'ratio' }",
  "{ kind: 'parts', parts: [{ id: 'issued', max: 4, rule: { kind: 'yes-no' } }, { id: 'done', max: 6, rule: { kind: 'ratio' } }] }",
  "{ kind: 'survey', options: { good: 1, bad: 0 }, unanswered: 'left-out', minimum: 30 }",
]

/** A scorecard of 120 criteria under twelve headings, as a user writes it. */
const headings = Array.from({ length: 12 }, (_, heading) => {
  const criteria = Array.from({ length: 10 }, (_, place) => {
    const number = heading * 10 + place
    const title = `{ vi: 'Tiêu chí số ${number}', en: 'Criterion number ${number}' }`
    return `{ id: 'criterion-${number}', title: ${title}, max: 10, rule: ${rules[number % rules.length]} }`
  })
  return `{ id: 'heading-${heading}', title: 'Heading', criteria: [${criteria.join(', ')}] }`
})

/** Each mistake, with the words that the first line of the message must contain. */
const mistakes: readonly (readonly [mistake: string, code: string, words: readonly string[]])[] = [
  [
    'a criterion that does not exist',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-999', value: true }])",
    ['criterion-999'],
  ],
  [
    'a criterion that does not exist, in evaluate',
    "evaluate(scorecard, { ...rest, assessments: [{ unit: 'u', criterion: 'nope', value: 1 }] })",
    ['nope'],
  ],
  [
    'a heading in place of a criterion',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'heading-1', value: 1 }])",
    ['heading-1'],
  ],
  [
    'an unknown level',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-6', value: 'most' }])",
    ['"most"', '"none" | "some" | "all"'],
  ],
  [
    'an unknown level, in evaluate',
    "evaluate(scorecard, { ...rest, assessments: [{ unit: 'u', criterion: 'criterion-6', value: 'most' }] })",
    ['"most"'],
  ],
  [
    'a wrong kind of value',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-2', value: true }])",
    ["'true'", 'string | number | null'],
  ],
  [
    'a text in place of a yes',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-1', value: 'yes' }])",
    ["'string'", 'boolean | null'],
  ],
  [
    'a misspelt part',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-4', value: { isued: true, done: 1 } }])",
    ["'isued'", "'issued'"],
  ],
  [
    'a misspelt answer',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-5', value: { responses: { goood: 1 } } }])",
    ["'goood'", "'good'"],
  ],
  [
    'a misspelt property of a row',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-1', valeu: true }])",
    ["'valeu'", "'value'"],
  ],
  [
    'a row without a value',
    "defineAssessments(scorecard, [{ unit: 'u', criterion: 'criterion-1' }])",
    ["'value'", '"criterion-1"'],
  ],
  ['a forgotten option', 'evaluate(scorecard, { units: agencies, assessments, asOf })', ['missing']],
  ['a forgotten option beside defined units', 'evaluate(scorecard, { units, assessments, asOf })', ['missing']],
  [
    'a misspelt part, in evaluate',
    "evaluate(scorecard, { ...rest, assessments: [{ unit: 'u', criterion: 'criterion-4', value: { isued: true, done: 1 } }] })",
    ["'isued'"],
  ],
  ['a misspelt option', "evaluate(scorecard, { ...rest, assessments, mising: 'error' })", ["'mising'", "'missing'"]],
  ['a wrong value of an option', "evaluate(scorecard, { ...rest, assessments, missing: 'eror' })", ['"eror"']],
  ['a misspelt method of ties', "rank(evaluation, { ties: 'dens' })", ['"dens"', '"dense"']],
  ['a misspelt option of a ranking', "rank(evaluation, { tie: 'dense' })", ["'tie'", "'ties'"]],
  ['a change of an unknown criterion', "whatIf(ranking, [{ criterion: 'nope', value: true }])", ['"nope"']],
  [
    'a change to an unknown level',
    "whatIf(ranking, [{ unit: 'u', criterion: 'criterion-6', value: 'most' }])",
    ['"most"'],
  ],
  [
    'a withdrawal of an unknown criterion',
    "whatIf(ranking, [{ unit: 'u', criterion: 'nope', withdrawn: true }])",
    ['"nope"'],
  ],
  ['a ranking without an unknown criterion', "withoutCriterion(ranking, 'nope')", ['"nope"']],
  ['points of an unknown criterion', "evaluation.entries[0]?.points['zzz']", ['"zzz"']],
  ['a further total that does not exist', "evaluation.entries[0]?.values?.['zzz']", ['"zzz"']],
  ['points of an unknown criterion, in the source of a ranking', "ranking.source.entries[0]?.points['zzz']", ['"zzz"']],
  [
    'a group that does not exist',
    "defineUnits({ groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'u', name: 'U', group: 'so' }] })",
    ['"so"'],
  ],
  [
    'an unknown kind of rule',
    "defineScorecard({ ...frame, criteria: [{ id: 'x', max: 10, rule: { kind: 'yesno' } }] })",
    ['"yesno"'],
  ],
  [
    'a misspelt property of a criterion',
    "defineScorecard({ ...frame, criteria: [{ id: 'x', maks: 10, rule: { kind: 'yes-no' } }] })",
    ["'maks'"],
  ],
]

const head = `
import { defineAssessments, defineScorecard, defineUnits, distanceTo, evaluate, explain, parseUnits, rank, whatIf, withoutCriterion } from 'egov-kpi'
const frame = { id: 'large', title: 'Large', scale: 1200, rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } } } as const
const scorecard = defineScorecard({ ...frame, totals: [{ id: 'short', without: ['criterion-5'] }], criteria: [${headings.join(', ')}] })
const units = defineUnits({ groups: [{ id: 'sở', name: 'Sở' }], units: [{ id: 'u', name: 'Sở Y tế', group: 'sở' }] })
const agencies = parseUnits(units)
const asOf = '2022-12-31'
const rest = { units, asOf, missing: 'error' } as const
const assessments = defineAssessments(scorecard, [
  { unit: 'u', criterion: 'criterion-0', value: 'some' },
  { unit: 'u', criterion: 'criterion-1', value: true },
  { unit: 'u', criterion: 'criterion-2', value: '7.5' },
  { unit: 'u', criterion: 'criterion-3', value: { numerator: 1, denominator: 2 } },
  { unit: 'u', criterion: 'criterion-4', value: { issued: true, done: 40 } },
  { unit: 'u', criterion: 'criterion-5', value: { responses: { good: 31 } }, by: 'Tổ giúp việc' },
  { unit: 'u', criterion: 'criterion-6', value: null, absence: 'no-evidence' },
])
const evaluation = evaluate(scorecard, { ...rest, assessments })
const ranking = rank(evaluation, { within: 'group', decimals: 2 })
const entry = evaluation.entries[0]
const assumed = whatIf(ranking, [{ unit: 'u', criterion: 'criterion-6', value: 'all' }, { unit: 'u', criterion: 'criterion-1', withdrawn: true }])
const [improvement] = distanceTo(ranking, 'u', { rank: 1 }).improvements
if (improvement !== undefined) whatIf(assumed, [improvement.change])
const without = withoutCriterion(ranking, 'heading-3')
explain(ranking, 'u')
const known: string | null | undefined = entry?.points['criterion-119'] ?? entry?.values?.short
// Rows that a program makes.
evaluate(scorecard, { ...rest, assessments: ['u', 'v'].map(unit => ({ unit, criterion: 'criterion-6', value: 'some' })) })
`
const [file, code] = [
  `${ts.sys.getCurrentDirectory()}/tests/scorecards/as-written.ts`,
  mistakes.map(([, code]) => code),
]
const text = `${head}${code.join('\n')}\n`
const { options } = ts.parseJsonConfigFileContent(
  { ...ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, files: [file] },
  ts.sys,
  ts.sys.getCurrentDirectory(),
)

/** The compiler as an editor asks it, about a file that is nowhere but here. */
const editor = ts.createLanguageService({
  getCompilationSettings: () => ({ ...options, types: [] }),
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: name => {
    const content = name === file ? text : ts.sys.readFile(name)
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
  },
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
  fileExists: name => name === file || ts.sys.fileExists(name),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
})
const faults = editor.getSemanticDiagnostics(file)
const firstLines = (from: number, to: number): readonly string[] =>
  faults
    .filter(({ start = 0 }) => start >= from && start < to)
    .map(({ messageText }) => (typeof messageText === 'string' ? messageText : messageText.messageText))

/** What an editor shows for the first mention of a name. */
function shown(name: string): string {
  const info = editor.getQuickInfoAtPosition(file, text.indexOf(`const ${name} =`) + 'const '.length)
  return ts.displayPartsToString(info?.displayParts)
}

describe('a scorecard of 120 criteria in an editor', () => {
  it('compiles where nothing is wrong', () => {
    expect(firstLines(0, head.length)).toEqual([])
  })

  it.each(['evaluation', 'ranking', 'entry', 'assessments', 'assumed', 'without'])(
    'shows the type of %s in a few words',
    name => {
      expect(shown(name)).toMatch(/^const \w+: /)
      expect(shown(name).length).toBeLessThanOrEqual(200)
    },
  )

  it.each(mistakes)('names %s in the first line of the message', (_, mistake, words) => {
    const start = head.length + code.slice(0, code.indexOf(mistake)).join('\n').length
    const [line = '', ...others] = firstLines(start, start + mistake.length + 1)
    for (const word of words) expect(line).toContain(word)
    expect(line.length).toBeLessThanOrEqual(300)
    expect(others).toEqual([])
  })
})
