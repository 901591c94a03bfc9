import type { Deadline, DeadlineCycle, DeadlineOptions } from 'egov-kpi/deadlines'
import { parseDeadline } from 'egov-kpi/deadlines'
import { isEgovKpiError } from 'egov-kpi/foundation'
import { codeText } from '../support/issues'

/** A reading in one line, as the tables of the tests have it. */
export function show(deadline: Deadline): string {
  const marks = [deadline.expected ? 'expected ' : '', deadline.assumed ? ' (assumed)' : '']
  const what = deadline.what === undefined ? '' : ` | ${deadline.what}`
  return `${marks[0]}${reading(deadline)}${marks[1]}${what}`
}

function reading(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'on':
      return `on ${deadline.date}${deadline.time ? ` ${deadline.time}: ${deadline.lastDay}` : ''}${deadline.occasion === undefined ? '' : ` (${deadline.occasion})`}`
    case 'before':
      return `before ${deadline.bound}${deadline.time ? ` ${deadline.time}` : ''}: ${deadline.lastDay}`
    case 'within':
      return `within ${deadline.period}: ${deadline.lastDay}`
    case 'between':
      return `between ${deadline.from}${deadline.fromTime ? ` ${deadline.fromTime}` : ''} and ${deadline.to}${deadline.time ? ` ${deadline.time}` : ''}`
    case 'recurring':
      return [
        `recurring ${deadline.cycles.map(showCycle).join(' + ') || 'unsaid'}`,
        ...(deadline.within === undefined ? [] : [`within ${deadline.within}`]),
        ...(deadline.also ?? []).map(one => `and ${show(one)}`),
      ].join(' ')
    case 'open-ended':
      return deadline.from === undefined ? `open-ended (${deadline.said ?? ''})` : `open-ended from ${deadline.from}`
    case 'by-reference':
      return `by-reference (${deadline.reference})`
    case 'by-event':
      return `by-event ${deadline.relation} (${deadline.event})`
    case 'relative':
      return `relative ${deadline.amount} ${deadline.measure} ${deadline.relation} (${deadline.event})`
    case 'milestones':
      return deadline.milestones.map(({ role, deadline: one }) => `${role}: ${show(one)}`).join(' || ')
  }
}

function showCycle({ every, measure, day, month, weekday, time, relation }: DeadlineCycle): string {
  const inMonth = month === undefined ? '' : `/${month}`
  const named = weekday === undefined ? (day ?? inMonth) && `${day ?? ''}${inMonth}` : `weekday ${weekday}`
  return [every, measure, ...(named ? [relation, named] : []), ...(time ? [time] : [])].join(' ')
}

/** The reading of a phrase, or the issue that it makes. */
export function read(text: string, options: DeadlineOptions = {}): string {
  try {
    return show(parseDeadline(text, options))
  } catch (error) {
    if (!isEgovKpiError(error)) throw error
    return error.issues.map(issue => `! ${codeText(issue)} ${issue.actual}`).join(', ')
  }
}
