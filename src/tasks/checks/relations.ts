import { type Bilingual, inBoth } from '../../foundation/language'
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
      const parameters = { stage: titleAmong(checked.task.stages, id), lastDay, task: other.title, other: otherDay }
      return [taskIssue('same-task-two-deadlines', [...checked.path, 'sameAs', position], parameters, doubtful)]
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
  return [
    taskIssue(
      'reference-to-wrong-item',
      [...checked.path, 'reportedAt'],
      { said: item(reportedAt), same: sameAs.map(item) },
      details,
    ),
  ]
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
    const texts = { task: textOf(reference), nearest: checked.namesIn.get(target.plan)?.(id) ?? [] }
    return [taskIssue('unknown-task', [...path, ...place], texts, { actual: id })]
  })
}

/** One unit that is named by itself both as lead and as support. A supporting group that contains the lead is no fault. */
export const leadAlsoSupports: Check = ({ task, path, directory }) => {
  const leads = new Set((task.lead ?? []).flatMap(party => ('unit' in party ? [party.unit] : [])))
  return (task.support ?? []).flatMap((party, index) =>
    'unit' in party && leads.has(party.unit)
      ? [
          taskIssue(
            'lead-also-supports',
            [...path, 'support', index],
            { unit: directory.get(party.unit)?.name ?? party.unit },
            doubtful,
          ),
        ]
      : [],
  )
}
