import { addDays, isWeekend } from 'date-fns'
import dayjs from 'dayjs'
import businessDays from 'dayjs-business-days2'
import { classifyDossier, type Dossier, tallyDossiers } from 'egov-kpi/dossiers'
import { vietnamCivilService } from 'egov-kpi/working-time'
import moment from 'moment-business-days'
import { civilDateOf, dayNumberOf } from '../src/foundation/civil-date'
import { dossierStates } from '../tests/support/dossier-states'
import { measure, printRatios, type Timing } from './harness'

const calendar = vietnamCivilService()
const asOf = '2022-12-31'
const count = 1_000_000
const units = 500
let seed = 20220415
const random = (below: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

// Generated, not observed: received over 600 days, terms of 1 to 30 working days, a tenth not resolved.
const first = dayNumberOf('2021-04-01')
const notResolved = 0x7fffffff
const columns = {
  received: new Int32Array(count),
  term: new Int32Array(count),
  resolved: new Int32Array(count),
  unit: new Int32Array(count),
}
for (let row = 0; row < count; row++) {
  columns.received[row] = first + random(600)
  columns.term[row] = 1 + random(30)
  columns.resolved[row] = random(10) === 0 ? notResolved : (columns.received[row] ?? 0) + random(45)
  columns.unit[row] = random(units)
}
const record = (row: number): Dossier => {
  const resolved = columns.resolved[row] ?? notResolved
  return {
    id: `HS-${row}`,
    unit: `unit-${columns.unit[row]}`,
    procedure: `TTHC-${row % 300}`,
    channel: row % 2 === 0 ? 'online' : 'direct',
    receivedAt: civilDateOf(columns.received[row] ?? 0),
    ...(resolved === notResolved ? {} : { resolvedAt: civilDateOf(resolved) }),
    term: { amount: columns.term[row] ?? 1, measure: 'working-days' },
  }
}
const records: readonly Dossier[] = JSON.parse(JSON.stringify(Array.from({ length: count }, (_, row) => record(row))))

const period = '2018-01-01/2022-12-31'
const options = { calendar, asOf, period, by: 'unit' } as const
const recordsTiming = measure('egov-kpi plain records', () => tallyDossiers(records, options).observations.length, {
  runs: 5,
})

/** A rival does a sample, with the days off of the same calendar; its time is scaled to all rows. */
const sample = 5_000
const daysOff = calendar.daysOff.map(({ date }) => date)
const makeUps = new Set(calendar.workingDays.map(({ date }) => date))
const off = new Set(daysOff)
const dateOf = (day: number): Date => new Date(day * 86_400_000)
const textOf = (date: Date): string => date.toISOString().slice(0, 10)
const isWorkedDate = (date: Date): boolean => {
  const text = textOf(date)
  return makeUps.has(text) || (!isWeekend(date) && !off.has(text))
}
/** Due day by a rival, then the same comparison for all: the code of the state. */
const statesBy = (dueDay: (received: number, term: number) => number) => (): readonly number[] => {
  const until = dayNumberOf(asOf)
  return Array.from({ length: sample }, (_, row) => {
    const due = dueDay(columns.received[row] ?? 0, columns.term[row] ?? 0)
    const end = columns.resolved[row] ?? notResolved
    return end <= until ? (end < due ? 0 : end === due ? 1 : 2) : until <= due ? 3 : 4
  })
}
const dateFnsLoop = statesBy((received, term) => {
  let date = dateOf(received)
  while (!isWorkedDate(date)) date = addDays(date, 1)
  for (let left = term; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkedDate(date)) left--
  }
  return Math.round(date.getTime() / 86_400_000)
})
dayjs.extend(businessDays, {
  holidays: daysOff,
  holidayFormat: 'YYYY-MM-DD',
  additionalWorkingDays: [...makeUps],
  additionalWorkingDayFormat: 'YYYY-MM-DD',
})
const dayjsLoop = statesBy((received, term) => {
  let date = dayjs(civilDateOf(received))
  if (!date.isBusinessDay()) date = date.nextBusinessDay()
  return dayNumberOf(date.businessDaysAdd(term).format('YYYY-MM-DD'))
})
moment.updateLocale('en', {
  holidays: daysOff,
  holidayFormat: 'YYYY-MM-DD',
  forcedBusinessDays: [...makeUps],
  forcedBusinessDaysFormat: 'YYYY-MM-DD',
})
const momentLoop = statesBy((received, term) => {
  let date = moment(civilDateOf(received), 'YYYY-MM-DD')
  if (!date.isBusinessDay()) date = date.nextBusinessDay()
  return dayNumberOf(date.businessAdd(term).format('YYYY-MM-DD'))
})
const ours = records.slice(0, sample).map(one => dossierStates.indexOf(classifyDossier(one, { calendar, asOf }).state))
const scaled = (label: string, job: () => readonly number[]): Timing => {
  const { median, min, result } = measure(label, job, { runs: 3, warmUp: 1 })
  const same = (result as readonly number[]).filter((state, row) => state === ours[row]).length
  const times = count / sample
  return {
    label: `${label} (${((same / sample) * 100).toFixed(2)} % same)`,
    median: median * times,
    min: min * times,
    result,
  }
}
printRatios(
  `${count.toLocaleString('en')} generated dossiers of ${units} units (rivals: a sample of ${sample}, scaled)`,
  [
    recordsTiming,
    scaled('date-fns day loop, same days off', dateFnsLoop),
    scaled('dayjs-business-days2', dayjsLoop),
    scaled('moment-business-days', momentLoop),
  ],
)
console.log(
  `plain records, validation included: ${((recordsTiming.median * 1e6) / count).toFixed(0)} ns each (fastest ${((recordsTiming.min * 1e6) / count).toFixed(0)})`,
)
