import { Deadline } from '../deadlines/deadline'
import { longestPhrase } from '../deadlines/parse-deadline'
import { CivilDate } from '../foundation/civil-date'
import { Identifier } from '../foundation/identifier'
import { type Bilingual, LocalizedText, textIn } from '../foundation/language'
import { type LanguageTag, readLanguage } from '../foundation/language-tag'
import { either, list, maybe, notEmpty, oneOf, openRecord, record, type Schema, textUpTo } from '../foundation/schema'
import { parseStructure, placeOf } from '../foundation/structure'

/** What brings a stage to its end. */
export type TaskStageEnd = 'submitted' | 'approved' | 'completed'

/** A deadline as the paper writes it, or as `parseDeadline` read it. */
export type WrittenDeadline = string | Deadline

/** The schema of a {@link WrittenDeadline}. */
export const WrittenDeadline: Schema<WrittenDeadline> = either(textUpTo(longestPhrase), Deadline)

/** One dated step of a task: submission, approval, or whatever a plan names. */
export interface TaskStage {
  /** `'submission'`, `'approval'`, `'completion'`, or a name of the plan's own. */
  readonly id: string
  readonly title?: LocalizedText
  readonly deadline?: WrittenDeadline
  /** A day on which a cycle of a recurring deadline begins, if cycles do not follow the calendar. */
  readonly anchor?: CivilDate
  /**
   * The event that ends the stage. Unless given: a submission ends when it is `submitted`, an approval when it is
   * `approved`, any other when it is `completed`.
   */
  readonly endsWhen?: TaskStageEnd
  /** What is handed in. */
  readonly deliverable?: LocalizedText
  /** Where in the paper it stands. */
  readonly place?: string
}

/** The schema of a {@link TaskStage}. */
export const TaskStage: Schema<TaskStage> = record(() => ({
  id: Identifier,
  title: maybe(LocalizedText),
  deadline: maybe(WrittenDeadline),
  anchor: maybe(CivilDate),
  endsWhen: maybe(oneOf(['submitted', 'approved', 'completed'])),
  deliverable: maybe(LocalizedText),
  place: maybe(notEmpty),
}))

/** The one stage of a task for which the plan names none. */
export const soleStage: { readonly id: 'completion' } = { id: 'completion' }

/** The event that ends a stage. */
export function endOf({ id, endsWhen }: TaskStage): TaskStageEnd {
  if (endsWhen !== undefined) return endsWhen
  return id === 'submission' ? 'submitted' : id === 'approval' ? 'approved' : 'completed'
}

const usualTitles: Readonly<Record<string, Bilingual>> = {
  submission: { vi: 'Trình', en: 'Submission' },
  approval: { vi: 'Phê duyệt', en: 'Approval' },
  completion: { vi: 'Hoàn thành', en: 'Completion' },
}

/** What a stage is called: as the plan does, or by the usual word. */
export function titleOf({ id, title }: TaskStage): LocalizedText {
  return title ?? usualTitles[id] ?? id
}

/** The same, of the stages of a task that was read. */
export function titleAmong(stages: readonly TaskStage[] | undefined, id: string): LocalizedText {
  return titleOf(stages?.find(stage => stage.id === id) ?? { id })
}

const Staged: Schema<{ readonly stages?: readonly TaskStage[] }> = openRecord(() => ({
  stages: maybe(list(TaskStage)),
}))

/**
 * Writes what a stage of a task is called: as the plan does, or by the usual word; by its id if there is none.
 *
 * For lists of obligations, which name their stage by its id.
 *
 * @param task - The task, or all stages of several.
 * @param id - The id of the stage, as an obligation names it.
 * @param language - The language.
 * @throws An `EgovKpiError` if the stages or the id are malformed, or the language is unknown.
 *
 * @example
 * ```ts
 * import { formatStage } from 'egov-kpi'
 *
 * formatStage({ stages: [{ id: 'consultation', title: 'Lấy ý kiến' }] }, 'consultation', 'vi') // => 'Lấy ý kiến'
 * formatStage({}, 'approval', 'en') // => 'Approval'
 * ```
 */
export function formatStage(
  task: { readonly stages?: readonly TaskStage[] },
  id: string,
  language: LanguageTag,
): string {
  const written = readLanguage(language)
  const { stages } = parseStructure(Staged, task, placeOf(task, 'task'))
  return textIn(titleAmong(stages, parseStructure(Identifier, id, ['id'])), written)
}
