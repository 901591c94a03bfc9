import { type Bilingual, inBoth } from '../../foundation/language'
import { thingIssue } from '../../foundation/wording'
import type { ReadPlan } from '../plan'
import type { ReadTask } from '../read-task'
import { targetOf, textOf } from '../references'
import { titleAmong } from '../stage'
import type { TaskReference } from '../task'
import { type Check, type CheckedTask, finding } from './checked-task'

/** One task, listed in two places with two deadlines: reported once, at the place that names the other first. */
const sameTaskTwoDeadlines: Check = checked =>
  (checked.task.sameAs ?? []).flatMap((reference, position) => {
    const { plan, task: other } = targetOf(reference, checked) ?? {}
    if (plan === undefined || other === undefined || isReportedThere(checked, plan, other)) return []
    return (checked.task.stages ?? []).flatMap(({ id, deadline }) => {
      const lastDay = deadline?.lastDay ?? null
      const otherDay = other.stages?.find(stage => stage.id === id)?.deadline?.lastDay ?? null
      if (lastDay === null || otherDay === null || lastDay === otherDay) return []
      const days = { lastDay, other: otherDay }
      const names = { stage: titleAmong(checked.task.stages, id), task: other.title }
      return [finding('contradiction', ['sameAs', position], { what: 'two-deadlines', ...names, ...days })]
    })
  })

function isReportedThere({ task, plan, plans }: CheckedTask, otherPlan: ReadPlan, other: ReadTask): boolean {
  const context = { plan: otherPlan, plans }
  const namesBack = (other.sameAs ?? []).some(reference => targetOf(reference, context)?.task === task)
  const place = (of: ReadPlan, one: ReadTask): number =>
    plans.findIndex(placed => placed.plan === of) * 1_000_000 + of.tasks.indexOf(one)
  return namesBack && place(otherPlan, other) < place(plan, task)
}

/** A paper that says "reported at item 3" of a task that is item 4. */
const referenceToWrongItem: Check = checked => {
  const { reportedAt, sameAs = [] } = checked.task
  if (reportedAt === undefined || sameAs.length === 0) return []
  const actual = textOf(reportedAt)
  const items = sameAs.map(textOf)
  if (items.includes(actual)) return []
  const titled = (reference: TaskReference): Bilingual => {
    const title = targetOf(reference, checked)?.task?.title
    return inBoth(title ?? '', text => (title === undefined ? textOf(reference) : `${textOf(reference)} – ${text}`))
  }
  const parameters = { what: 'reported-at', said: titled(reportedAt), same: sameAs.map(titled) } as const
  return [finding('contradiction', ['reportedAt'], parameters, { expected: items.join(' | '), actual })]
}

/** References to a task that another plan, which is here, does not have. Those within a plan are checked at the door. */
const unknownInOtherPlan: Check = checked => {
  const { reportedAt, sameAs = [], seeAlso = [] } = checked.task
  const references = [
    ...(reportedAt === undefined ? [] : [[['reportedAt'], reportedAt] as const]),
    ...sameAs.map((one, index) => [['sameAs', index], one] as const),
    ...seeAlso.map((one, index) => [['seeAlso', index], one] as const),
  ]
  return references.flatMap(([place, reference]) => {
    const target = targetOf(reference, checked)
    if (target === null || target.task !== undefined) return []
    const id = typeof reference === 'string' ? reference : reference.task
    const names = { name: textOf(reference), nearest: checked.namesIn.get(target.plan)?.(id) ?? [] }
    return [thingIssue('unknown', place, { what: 'task', ...names }, { actual: id })]
  })
}

/** One unit that is named by itself both as lead and as support. A supporting group that contains the lead is not a fault. */
const leadAlsoSupports: Check = ({ task, directory }) => {
  const leads = new Set((task.lead ?? []).flatMap(party => ('unit' in party ? [party.unit] : [])))
  return (task.support ?? []).flatMap((party, index) => {
    if (!('unit' in party) || !leads.has(party.unit)) return []
    const unit = directory.get(party.unit)?.name ?? party.unit
    return [finding('contradiction', ['support', index], { what: 'lead-and-support', unit })]
  })
}

export const relationChecks: readonly Check[] = [
  leadAlsoSupports,
  unknownInOtherPlan,
  referenceToWrongItem,
  sameTaskTwoDeadlines,
]
