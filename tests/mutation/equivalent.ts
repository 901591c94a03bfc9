/** A mutant that changes no result, named by what it replaces and not by its place, since lines shift. */
export interface Equivalent {
  readonly file: string
  /** The text that is replaced, on one line. */
  readonly source: string
  readonly replacement: string
  /** The line on which that text begins, if it appears more than once in the file. */
  readonly line?: string
  readonly reason: string
}

export const equivalent: readonly Equivalent[] = [
  {
    file: 'src/ranking/check-bands.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: "const precisionIssues = readStructure(Precision, precision, ['precision']).issues ?? []",
    reason: 'a text has no severity, so nothing is thrown for it',
  },
  {
    file: 'src/ranking/check-bands.ts',
    source: 'limits.get(of)?.push',
    replacement: 'limits.get(of).push',
    reason: 'the list was set on the line before',
  },
  {
    file: 'src/ranking/entry.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: "if (entries.length === 0) return { read: [], issues: [rankingIssue('empty', ['entries'], { what: 'ranking' })] }",
    reason: 'entries are not looked at if there are issues',
  },
  {
    file: 'src/ranking/entry.ts',
    source: 'exact === null',
    replacement: 'false',
    reason: 'an entry with a score has an exact score; the types do not say so',
  },
  {
    file: 'src/ranking/movement.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: "return movementBetween(requireRanking(ranking), requireRanking(earlier, ['earlier']), units?.units ?? [])",
    reason: 'a text has neither id nor successors',
  },
  {
    file: 'src/ranking/order.ts',
    source: 'exact === null',
    replacement: 'false',
    reason: 'an entry with a score has an exact score; the types do not say so',
  },
  {
    file: 'src/ranking/order.ts',
    source: '({ key }) => Number(key.numerator) / Number(key.denominator)',
    replacement: '() => undefined',
    reason: 'only faster: the exact keys decide wherever doubles do not',
  },
  {
    file: 'src/ranking/order.ts',
    source: 'Math.abs(difference) > error',
    replacement: 'Math.abs(difference) >= error',
    reason: 'the error is an upper bound that no quotient of doubles reaches',
  },
  {
    file: 'src/ranking/rank.ts',
    source: 'key === exact',
    replacement: 'false',
    reason: 'only faster: the same number is formatted twice',
  },
  {
    file: 'src/dossiers/judge.ts',
    source: 'isTimed && today === dueDay',
    replacement: 'isTimed || today === dueDay',
    reason: 'moments of different days compare as their days do, and a day that is no moment ends with itself',
  },
  {
    file: 'src/dossiers/plain-days.ts',
    source: 'months + 1',
    replacement: 'months - 1',
    reason: 'only slower: what is not read here is read by the schema',
  },
  {
    file: 'src/dossiers/plain-days.ts',
    source: 'year >= firstYear && year <= lastYear && month >= 1',
    replacement: 'year >= firstYear && year <= lastYear || month >= 1',
    reason: 'months of other years have no start, and no comparison with NaN holds',
  },
  {
    file: 'src/dossiers/quick-count.ts',
    source: 'others -= 4',
    replacement: 'others += 4',
    reason: 'only slower: every dossier is judged step by step',
  },
  {
    file: 'src/dossiers/quick-count.ts',
    source: 'asOf < 0',
    replacement: 'asOf <= 0',
    reason: 'only slower: as of 1 January 1970, every dossier is judged step by step',
  },
  {
    file: 'src/dossiers/quick-count.ts',
    source: '(receivedAt as string).length > 10',
    replacement: 'true',
    reason: 'only slower: dossiers received and resolved on one day are judged step by step',
  },
  {
    file: 'src/scorecards/compare-groups.ts',
    source: 'compare?.(waiting.map(({ read }) => read))',
    replacement: 'compare(waiting.map(({ read }) => read))',
    reason: 'only criteria that compare are looked at; the types do not say so',
  },
  {
    file: 'src/scorecards/compile.ts',
    source: 'remembered.size >= mostRemembered',
    replacement: 'true',
    reason: 'only slower: fewer results are remembered',
  },
  {
    file: 'src/scorecards/compile.ts',
    source: 'remembered.size >= mostRemembered',
    replacement: 'remembered.size < mostRemembered',
    reason: 'only slower: fewer results are remembered',
  },
  {
    file: 'src/scorecards/compile.ts',
    source: 'remembered.size >= mostRemembered',
    replacement: 'false',
    reason: 'only larger: all results are remembered',
  },
  {
    file: 'src/scorecards/explain-total.ts',
    source: 'at !== undefined',
    replacement: 'true',
    reason: 'no heading has the id undefined; the types forbid to ask',
  },
  {
    file: 'src/tasks/checks/deadlines.ts',
    source: 'start !== null',
    replacement: 'true',
    reason: 'no comparison with null holds for a date',
  },
  {
    file: 'src/tasks/checks/deadlines.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: 'const endBeforeStart = ofStages(({ deadline }, at, { task: { stages = [] } }, index) => {',
    reason: 'stages are checked only if there are some',
  },
  {
    file: 'src/tasks/event-order.ts',
    source: 'says === undefined',
    replacement: 'false',
    reason: 'undefined is at no place of the list of states, which is -1 too',
  },
  {
    file: 'src/working-time/calendar-index.ts',
    source: 'count < 0',
    replacement: 'count <= 0',
    reason: 'a count of zero was answered before',
  },
  {
    file: 'src/working-time/calendar-index.ts',
    source: 'at < worked.length',
    replacement: 'at <= worked.length',
    line: 'for (let at = 0; at < worked.length; at++) {',
    reason: 'beyond the end no day is worked',
  },
  {
    file: 'src/working-time/describe-day.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: 'const { id, assumed = [], unconfirmed = [], daysOff } = calendar',
    reason: 'a text has no dates, so no stretch of days touches it',
  },
  {
    file: 'src/working-time/extend-calendar.ts',
    source: 'to !== undefined',
    replacement: 'true',
    line: '...(to !== undefined && to <= calendar.to',
    reason: 'no comparison with undefined holds; the types forbid it',
  },
  {
    file: 'src/working-time/extend-calendar.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: ': []),',
    reason: 'a text has no severity, so nothing is thrown for it',
  },
  {
    file: 'src/working-time/hours-on.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: '{ weekly, exceptions = [] }: OfficeHours,',
    reason: 'a text has no dates, so it is an exception on no day',
  },
  {
    file: 'src/working-time/opening-index.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: 'for (const { from, to } of hoursOn(officeHours, date, makeUps.get(date)) ?? []) {',
    reason: 'a calendar with office hours has them for every working day; the types do not say so',
  },
  {
    file: 'src/working-time/opening-index.ts',
    source: 'time > 0',
    replacement: 'time >= 0',
    reason: 'a time of zero was answered before',
  },
  {
    file: 'src/working-time/read-calendar.ts',
    source: 'insteadOf === undefined',
    replacement: 'false',
    reason: 'undefined is neither a day off nor a day that is covered',
  },
  {
    file: 'src/working-time/working-hours.ts',
    source: 'calendar.officeHours === undefined',
    replacement: 'false',
    reason: 'a calendar without office hours was refused before; the types do not say so',
  },
  {
    file: 'src/working-time/working-hours.ts',
    source: '[]',
    replacement: '["Stryker was here"]',
    line: 'return hoursOn(calendar.officeHours, date, makeUp) ?? []',
    reason: 'a calendar with office hours has them for every working day; the types do not say so',
  },
  {
    file: 'src/working-time/working-hours.ts',
    source: 'at >= 0',
    replacement: 'true',
    reason: 'before the first opening there is no end, and nothing is earlier than that',
  },
  {
    file: 'src/working-time/working-hours.ts',
    source: 'index.calendar.officeHours?.hoursPerDay',
    replacement: 'index.calendar.officeHours.hoursPerDay',
    reason: 'a calendar without office hours was refused before; the types do not say so',
  },
]
