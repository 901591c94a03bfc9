import { daysBetween } from '../../foundation/civil-date'
import { taskIssue } from '../wording'
import { type Check, concerns, doubtful, pathOf, standAfter } from './checked-task'

/** More time asked for when the old deadline had passed and the work was not done. */
export const extensionAskedAfterExpiry: Check = checked =>
  checked.events.flatMap(event => {
    if (event.kind !== 'extension-asked') return []
    const expired = checked.owed.flatMap(owed => {
      if (!concerns(event, owed)) return []
      const { endedOn, lastDay } = standAfter(owed, event)
      return endedOn === null && lastDay !== null && lastDay < event.date ? [lastDay] : []
    })
    const [lastDay] = expired.toSorted()
    if (lastDay === undefined) return []
    const days = daysBetween(lastDay, event.date)
    const parameters = { what: 'extension-request', asked: event.date, lastDay, days } as const
    return [taskIssue('out-of-order', pathOf(checked, event), parameters, doubtful)]
  })

/** A new deadline that changes nothing: it is not later, comes when the work was done, or is not a day. */
export const extensionWithoutEffect: Check = checked =>
  checked.events.flatMap(event => {
    const { kind, to, date } = event
    if (to === undefined || kind === 'extension-asked') return []
    const concerned = checked.owed
      .filter(owed => owed.obligation.role !== 'start' && concerns(event, owed))
      .map(owed => ({ before: standAfter(owed, event), after: standAfter(owed) }))
    const reasons = concerned.map(({ after }) => after.unmoved.get(event.index))
    if (concerned.length === 0 || reasons.includes(undefined)) return []
    const at = pathOf(checked, event)
    const notLater = concerned.find((_, index) => reasons[index] === 'not-later')?.before.lastDay
    if (notLater !== undefined && notLater !== null && to.lastDay !== null) {
      const days = { to: to.lastDay, lastDay: notLater }
      return [taskIssue('without-effect', [...at, 'to'], { what: 'extension-not-later', ...days }, doubtful)]
    }
    if (reasons.includes('to-a-recurrence')) {
      const parameters = { what: 'extension-to-recurrence', to: to.text } as const
      return [taskIssue('without-effect', [...at, 'to'], parameters, doubtful)]
    }
    const endedOn = concerned[0]?.after.endedOn ?? date
    return [taskIssue('without-effect', at, { what: 'extension-after-completion', granted: date, endedOn }, doubtful)]
  })

/** A new or an expected day that had passed when it was written: in December "15/1" may be of the next year. */
export const dayBeforeEvent: Check = checked =>
  checked.events.flatMap(event => {
    const key = event.to === undefined ? 'expected' : 'to'
    const day = event[key]?.lastDay ?? null
    if (day === null || day >= event.date) return []
    const parameters = { what: 'written-day', day, date: event.date } as const
    return [taskIssue('out-of-order', [...pathOf(checked, event), key], parameters, doubtful)]
  })
