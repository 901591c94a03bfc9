import { type Bilingual, inBoth } from '../../foundation/language'
import { foundationIssue } from '../../foundation/wording'
import type { ReadPlan } from '../plan'
import type { ReadTask } from '../read-task'
import { targetOf, textOf } from '../references'
import { titleAmong } from '../stage'
import type { TaskReference } from '../task'
import { taskIssue } from '../wording'
import { type Check, type CheckedTask, doubtful } from './checked-task'

/** One task, listed in two places with two deadlines: said once, at whichever names the other first. */
export const sameTaskTwoDeadlines: Check = checked =>
  (checked.task.sameAs ?? []).flatMap((reference, position) => {
    const target = targetOf(reference, checked)
    const other = target?.task
    if (target === null || other === undefined || isSaidBefore(checked, target.plan, other)) return []
    return (checked.task.stages ?? []).flatMap(({ id, deadline }) => {
      const lastDay = deadline?.lastDay ?? null
      const otherDay = other.stages?.find(stage => stage.id === id)?.deadline?.lastDay ?? null
      if (lastDay === null || otherDay === null || lastDay === otherDay) return []
      const days = { lastDay, other: otherDay }
      const parameters = { stage: titleAmong(checked.task.stages, id), task: other.title, ...days }
      const at = [...checked.path, 'sameAs', position]
      return [taskIssue('contradiction', at, { what: 'two-deadlines', ...parameters }, doubtful)]
    })
  })

function isSaidBefore({ task, plan, plans }: CheckedTask, otherPlan: ReadPlan, other: ReadTask): boolean {
  const namesBack = (other.sameAs ?? []).some(reference =>
    typeof reference === 'string'
      ? otherPlan === plan && reference === task.id
      : reference.plan === plan.id && reference.task === task.id,
  )
  const place = (of: ReadPlan, one: ReadTask): number =>
    plans.findIndex(placed => placed.plan === of) * 1_000_000 + of.tasks.indexOf(one)
  return namesBack && place(otherPlan, other) < place(plan, task)
}

/** A paper that says "reported at item 3" of a task that is item 4. */
export const referenceToWrongItem: Check = checked => {
  const { reportedAt, sameAs = [] } = checked.task
  if (reportedAt === undefined || sameAs.length === 0) return []
  const said = textOf(reportedAt)
  if (sameAs.map(textOf).includes(said)) return []
  const item = (reference: TaskReference): Bilingual => {
    const title = targetOf(reference, checked)?.task?.title
    return title === undefined
      ? inBoth(textOf(reference), text => text)
      : inBoth(title, text => `${textOf(reference)} – ${text}`)
  }
  const same = sameAs.map(textOf)
  const details = { ...doubtful, expected: same.join(' | '), actual: said }
  const parameters = { what: 'reported-at', said: item(reportedAt), same: sameAs.map(item) } as const
  return [taskIssue('contradiction', [...checked.path, 'reportedAt'], parameters, details)]
}

/** References to a task that another plan, which is here, does not have. Those within a plan are checked at the door. */
export const unknownInOtherPlan: Check = checked => {
  const { task, path } = checked
  const references: readonly (readonly [readonly (string | number)[], TaskReference | undefined])[] = [
    [['reportedAt'], task.reportedAt],
    ...(task.sameAs ?? []).map((one, index) => [['sameAs', index], one] as const),
    ...(task.seeAlso ?? []).map((one, index) => [['seeAlso', index], one] as const),
  ]
  return references.flatMap(([place, reference]) => {
    const target = reference === undefined ? null : targetOf(reference, checked)
    if (reference === undefined || target === null || target.task !== undefined) return []
    const id = typeof reference === 'string' ? reference : reference.task
    const names = { name: textOf(reference), nearest: checked.namesIn.get(target.plan)?.(id) ?? [] }
    return [foundationIssue('unknown', [...path, ...place], { what: 'task', ...names }, { actual: id })]
  })
}

/** One unit that is named by itself both as lead and as support. A supporting group that contains the lead is no fault. */
export const leadAlsoSupports: Check = ({ task, path, directory }) => {
  const leads = new Set((task.lead ?? []).flatMap(party => ('unit' in party ? [party.unit] : [])))
  return (task.support ?? []).flatMap((party, index) => {
    if (!('unit' in party) || !leads.has(party.unit)) return []
    const unit = directory.get(party.unit)?.name ?? party.unit
    return [taskIssue('contradiction', [...path, 'support', index], { what: 'lead-and-support', unit }, doubtful)]
  })
}
