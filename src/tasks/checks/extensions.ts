import { countDays } from '../../foundation/civil-date'
import { type Check, concernedBy, finding, firstPassed, pathOf, standAfter } from './checked-task'

/** More time asked for when the old deadline had passed and the work was not done. */
const askedAfterExpiry: Check = checked =>
  checked.events.flatMap(event => {
    const { kind, date: asked } = event
    const lastDay = kind === 'extension-asked' ? firstPassed(checked, event, asked, event) : undefined
    if (lastDay === undefined) return []
    const days = countDays(lastDay, asked)
    return [finding('out-of-order', pathOf(event), { what: 'extension-request', asked, lastDay, days })]
  })

/** A new deadline that changes nothing: it is not later, comes when the work was done, or is not a day. */
const withoutEffect: Check = checked =>
  checked.events.flatMap(event => {
    const { kind, to, date } = event
    if (to === undefined || kind === 'extension-asked') return []
    const concerned = concernedBy(event, checked)
      .filter(({ obligation }) => obligation.role !== 'start')
      .map(owed => ({ lastDay: standAfter(owed, event).lastDay, after: standAfter(owed) }))
      .map(({ lastDay, after }) => ({ lastDay, endedOn: after.endedOn, reason: after.unmoved.get(event.index) }))
    if (concerned.length === 0 || concerned.some(({ reason }) => reason === undefined)) return []
    const notLater = concerned.find(({ reason }) => reason === 'not-later')?.lastDay ?? null
    if (notLater !== null && to.lastDay !== null) {
      const days = { to: to.lastDay, lastDay: notLater }
      return [finding('without-effect', pathOf(event, 'to'), { what: 'extension-not-later', ...days })]
    }
    if (concerned.some(({ reason }) => reason === 'to-a-recurrence')) {
      return [finding('without-effect', pathOf(event, 'to'), { what: 'extension-to-recurrence', to: to.text })]
    }
    const days = { granted: date, endedOn: concerned[0]?.endedOn ?? date }
    return [finding('without-effect', pathOf(event), { what: 'extension-after-completion', ...days })]
  })

/** A new or an expected day that had passed when it was written: in December "15/1" may be of the next year. */
const dayBeforeEvent: Check = checked =>
  checked.events.flatMap(event => {
    const key = event.to === undefined ? 'expected' : 'to'
    const { date } = event
    const day = event[key]?.lastDay ?? date
    return day < date ? [finding('out-of-order', pathOf(event, key), { what: 'written-day', day, date })] : []
  })

export const extensionChecks: readonly Check[] = [askedAfterExpiry, withoutEffect, dayBeforeEvent]
