/** Tests that call the library in many ways and in little time, by room. */
const tests: Readonly<Record<string, readonly string[]>> = {
  committee: ['compare-rounds', 'distance-to', 'profile-unit', 'replay', 'what-if', 'parse-run'],
  deadlines: ['due-date', 'occurrences', 'relative', 'written-forms'],
  documents: ['citation', 'document-number'],
  dossiers: ['calendars', 'history'],
  exchange: ['inputs/dossier-columns', 'inputs/procedures', 'forms/form', 'sheets/write'],
  formulas: ['evaluate', 'format-formula'],
  foundation: ['civil-date', 'format-date', 'format-number', 'moment', 'period', 'rounding'],
  indicators: [
    'compute',
    'explain-indicator',
    'figures',
    'forms',
    'mergers',
    'parse-printed',
    'roll-up',
    'standings',
    'define',
  ],
  observations: ['bring-to-period', 'counts', 'observation', 'observation-index'],
  organization: ['check-units', 'define-units', 'succession', 'unit-directory'],
  ranking: ['bands', 'compare-rankings', 'explain-place', 'rank'],
  report: [
    'charts/charts',
    'charts/intervals',
    'charts/progress',
    'makers',
    'render-plain',
    'report-progress',
    'render-sheets',
    'report-tasks',
  ],
  scorecards: ['evaluate', 'exclusion', 'figures', 'rules', 'sections'],
  tasks: ['check-tasks', 'group-counts', 'obligations', 'task-status', 'parse-plan'],
  'working-time': ['parse-calendar', 'vietnam', 'working-hours'],
}

/** What calls the library beside the blocks of the documentation: the example programs and some tests. */
export const sources: readonly string[] = [
  ...['committee', 'kpi-dashboard', 'plan-progress', 'rank-agencies', 'report', 'whole-thread'].map(
    name => `examples/${name}.ts`,
  ),
  ...Object.entries(tests).flatMap(([room, names]) => names.map(name => `tests/${room}/${name}.test.ts`)),
]
