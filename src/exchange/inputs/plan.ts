import { CivilDate } from '../../foundation/civil-date'
import { nearestAmong } from '../../foundation/nearest'
import { list, maybe, record } from '../../foundation/schema'
import { thingIssue } from '../../foundation/wording'
import { Unit, UnitGroup, type Units } from '../../organization/unit'
import { parsePlan } from '../../tasks/define-plan'
import { planHead, type TaskPlan } from '../../tasks/plan'
import type { Notes } from '../files/notes'
import type { Sheet } from '../sheets/sheet'
import type { SheetOptions } from '../sheets/write-records'
import { type Choice, choice, choicesOf, column, type Layout, localized, needed } from '../tables/layout'
import type { RowRecord } from '../tables/records'
import { type Assembled, type Input, onlyRow } from './input'
import { readParties } from './plan-parties'
import { readReports } from './plan-reports'
import { numberedTasks } from './printed-numbers'
import { toSheets } from './to-sheets'

const documentColumns = (path: string, vi: string, en: string, isNeeded: boolean): Layout['columns'] => [
  (isNeeded ? needed : column)(`${path}.number`, 'text', `Số, ký hiệu ${vi}`, `${en} number`),
  ...localized(`${path}.type`, `Loại ${vi}`, `${en} type`),
  column(`${path}.date`, 'date', `Ngày ban hành ${vi}`, `${en} date`),
  ...localized(`${path}.issuer`, `Cơ quan ban hành ${vi}`, `${en} issuer`),
  ...localized(`${path}.title`, `Trích yếu ${vi}`, `${en} title`),
  column(`${path}.url`, 'text', `Liên kết ${vi}`, `${en} url`),
]

/** The table of a plan itself: one row. */
const planLayout: Layout = {
  names: { vi: ['Kế hoạch'], en: ['plan'] },
  columns: [
    needed('id', 'text', 'Mã kế hoạch | mã', 'plan | plan id | id'),
    ...localized('title', 'Tên kế hoạch', 'title | plan title'),
    needed('date', 'date', 'Ngày kế hoạch', 'date | plan date'),
    column('period', 'text', 'Kỳ kế hoạch', 'period'),
    ...documentColumns('document', 'văn bản', 'document', true),
  ],
}

/** What a report says of a task, in the words of official dashboards too. */
const claims: readonly Choice[] = [
  choice('not-started', 'chưa bắt đầu', 'not started', 'chưa thực hiện | chưa triển khai'),
  choice('in-progress', 'đang thực hiện', 'in progress', 'đang triển khai | thường xuyên, đã có kết quả'),
  choice('submitted', 'đã trình', 'submitted', 'chờ duyệt | chờ phê duyệt'),
  choice('completed', 'hoàn thành', 'completed', 'đã hoàn thành'),
  choice('suspended', 'tạm dừng', 'suspended'),
  choice('rejected', 'bị từ chối', 'rejected'),
  choice('within-deadline', 'trong hạn', 'within deadline'),
  choice('due-soon', 'sắp hết hạn', 'due soon', 'sắp đến hạn'),
  choice('overdue', 'quá hạn', 'overdue'),
  choice('on-time', 'hoàn thành đúng hạn', 'on time', 'hoàn thành trong hạn'),
  choice('late', 'hoàn thành quá hạn', 'late', 'hoàn thành trễ hạn'),
  choice('no-deadline', 'không hạn', 'no deadline', 'không thời hạn'),
]

/** The table of tasks, one on each row. */
const taskLayout: Layout = {
  names: { vi: ['Nhiệm vụ'], en: ['tasks'] },
  columns: [
    needed('id', 'text', 'Mã nhiệm vụ | mã', 'task | task id | id'),
    // The annexes of plans have no ids; their numbers are enough.
    column('number', 'text', 'Số thứ tự | STT | TT | số TT', 'number | no.', { need: 'id' }),
    ...localized('title', 'Tên nhiệm vụ | nhiệm vụ | nội dung', 'title | task title', { need: 'title' }),
    ...localized('content', 'Nội dung nhiệm vụ', 'content'),
    column('place', 'text', 'Vị trí trong văn bản', 'place'),
    column('parent', 'text', 'Thuộc nhiệm vụ', 'parent'),
    column('lead', 'items', 'Chủ trì | cơ quan chủ trì | đơn vị chủ trì', 'lead | lead agency', { item: 'unit' }),
    column('implement', 'items', 'Thực hiện | cơ quan thực hiện | đơn vị thực hiện', 'implement', { item: 'unit' }),
    column('support', 'items', 'Phối hợp | cơ quan phối hợp | đơn vị phối hợp', 'support', { item: 'unit' }),
    column('followUp', 'items', 'Theo dõi | cơ quan theo dõi | đơn vị theo dõi', 'follow-up', { item: 'unit' }),
    column('deadline', 'text-or-json', 'Thời hạn | thời gian hoàn thành | thời hạn hoàn thành', 'deadline'),
    ...localized('deliverable', 'Sản phẩm | kết quả | kết quả yêu cầu', 'deliverable'),
    column('targets', 'json', 'Mục tiêu (JSON)', 'targets (JSON)'),
    column('basis', 'json', 'Căn cứ (JSON)', 'basis (JSON)'),
    column('sameAs', 'json', 'Trùng với (JSON)', 'same as (JSON)'),
    column('seeAlso', 'json', 'Xem thêm (JSON)', 'see also (JSON)'),
    column('reportedAt', 'json', 'Báo cáo tại (JSON)', 'reported at (JSON)'),
    column('indicators', 'texts', 'Chỉ tiêu', 'indicators'),
    ...localized('funding', 'Kinh phí', 'funding'),
    column('assignedBy', 'texts', 'Văn bản giao việc', 'assigned by'),
    column('report.says', 'choice', 'Tiến độ', 'progress', { choices: claims }),
    column('report.text', 'text', 'Kết quả hiện nay', 'results so far'),
    column('report.proposal', 'text', 'Đề xuất, kiến nghị', 'proposals'),
  ],
}

/** The table of the stages of tasks that have some, one on each row, in order. */
const stageLayout: Layout = {
  names: { vi: ['Giai đoạn', 'Các bước'], en: ['stages'] },
  columns: [
    needed('task', 'text', 'Nhiệm vụ | mã nhiệm vụ', 'task | task id'),
    needed('id', 'text', 'Mã giai đoạn | giai đoạn', 'stage | stage id'),
    ...localized('title', 'Tên giai đoạn', 'title'),
    column('deadline', 'text-or-json', 'Thời hạn', 'deadline'),
    column('anchor', 'date', 'Ngày bắt đầu chu kỳ', 'anchor'),
    column('endsWhen', 'choice', 'Kết thúc khi', 'ends when', {
      choices: choicesOf({ submitted: 'trình', approved: 'phê duyệt', completed: 'hoàn thành' }),
    }),
    ...localized('deliverable', 'Sản phẩm', 'deliverable'),
    column('place', 'text', 'Vị trí trong văn bản', 'place'),
  ],
}

/** The table of what happened to tasks, one event on each row, in order. */
const eventLayout: Layout = {
  names: { vi: ['Diễn biến', 'Sự kiện'], en: ['events'] },
  columns: [
    needed('task', 'text', 'Nhiệm vụ | mã nhiệm vụ', 'task | task id'),
    needed('kind', 'choice', 'Loại diễn biến | diễn biến', 'kind | event', {
      choices: choicesOf({
        started: 'bắt đầu',
        consulted: 'lấy ý kiến',
        submitted: 'trình',
        returned: 'trả lại',
        resubmitted: 'trình lại',
        appraised: 'thẩm định',
        approved: 'phê duyệt',
        suspended: 'tạm dừng',
        resumed: 'tiếp tục',
        rejected: 'từ chối',
        reopened: 'mở lại',
        completed: 'hoàn thành',
        'extension-asked': 'xin gia hạn',
        'extension-granted': 'được gia hạn',
        amended: 'điều chỉnh',
        note: 'ghi chú',
        count: 'số liệu chung',
      }),
    }),
    needed('date', 'date', 'Ngày', 'date'),
    column('time', 'text', 'Giờ', 'time'),
    column('unit', 'text', 'Đơn vị | mã đơn vị', 'unit | unit id'),
    column('group', 'text', 'Nhóm | mã nhóm', 'group | group id'),
    column('stage', 'text', 'Giai đoạn', 'stage'),
    column('due', 'date', 'Của kỳ hạn', 'due'),
    column('to', 'text-or-json', 'Gia hạn đến', 'to'),
    column('says', 'choice', 'Báo cáo nêu', 'says', { choices: claims }),
    column('expected', 'text-or-json', 'Dự kiến', 'expected'),
    column('done', 'count', 'Số đơn vị đã xong', 'done'),
    column('of', 'count', 'Trên tổng số đơn vị', 'of'),
    ...localized('by', 'Cơ quan xử lý', 'by'),
    ...localized('text', 'Nội dung', 'text'),
    column('place', 'text', 'Vị trí trong văn bản', 'place'),
    column('assumed', 'yes-no', 'Ngày giả định', 'assumed'),
    ...documentColumns('document', 'văn bản', 'document', false),
  ],
}

/** What the files of a plan may not say. */
export interface GivenPlan {
  /** The plan itself, without its tasks, where the files have no table of it. */
  readonly plan?: Omit<TaskPlan, 'tasks'>
  /**
   * The agencies, where tables print their names: "Bộ Y tế, Bộ Tài chính". A text that names neither a unit nor a group is an
   * issue with the nearest names. Without them, what a cell says is the id.
   */
  readonly units?: Units
  /** The day of a report, whose table says how far tasks are ("Tiến độ", "Kết quả hiện nay"). */
  readonly reportedOn?: CivilDate
}

export const planInput: Input<TaskPlan, GivenPlan, 'tasks' | 'plan' | 'stages' | 'events'> = {
  title: { vi: 'kế hoạch, nhiệm vụ', en: 'plan and tasks' },
  tables: { tasks: taskLayout, plan: planLayout, stages: stageLayout, events: eventLayout },
  marks: ['tasks', 'document'],
  form: 'object',
  count: ({ tasks }) => tasks.length,
  options: {
    plan: maybe(record<Omit<TaskPlan, 'tasks'>>(planHead)),
    units: maybe(record<Units>(() => ({ groups: list(UnitGroup), units: list(Unit) }))),
    reportedOn: maybe(CivilDate),
  },
  mayLack: ({ plan }) => ['stages', 'events', ...(plan === undefined ? [] : (['plan'] as const))],
  assemble: ({ tasks, plan, stages, events }, given, notes) => {
    const head = plan === null ? null : onlyRow(plan, planLayout, notes)
    if (plan !== null && head === null) return null
    const { units, reportedOn } = given
    const asOf = (head === null ? given.plan : head.value)?.['date']
    const own = [numberedTasks, readReports(reportedOn)].reduce((list, read) => read(list, notes), tasks ?? [])
    const named = units === undefined ? own : readParties(own, { units, asOf }, notes)
    const tables = { tasks: named, stages: stages ?? [], events: events ?? [] }
    noteLostRows(tables, notes)
    return keep => assemble(tables, head, given.plan, keep)
  },
  parse: json => parsePlan(json),
  sameBy: { 'duplicate task': ['id'] },
  rowsOf: ({ tasks, ...head }) => {
    const stages = tasks.flatMap(({ id, stages: own = [] }) => own.map(stage => ({ ...stage, task: id })))
    const events = tasks.flatMap(({ id, events: own = [] }) => own.map(event => ({ ...event, task: id })))
    return {
      tasks: tasks.map(({ stages: _, events: __, ...task }) => task),
      plan: [head],
      stages: stages.length === 0 ? undefined : stages,
      events: events.length === 0 ? undefined : events,
    }
  },
}

type List = readonly RowRecord[]

interface PlanTables {
  readonly tasks: List
  readonly stages: List
  readonly events: List
}

/** Notes stages and events of tasks that do not exist. */
function noteLostRows({ tasks, stages, events }: PlanTables, notes: Notes): void {
  const known = new Set(tasks.map(({ value }) => String(value['id'])))
  const nearest = nearestAmong(() => known)
  for (const { value, row, isBroken, from } of [...stages, ...events]) {
    const task = value['task']
    if (typeof task !== 'string' || known.has(task) || isBroken) continue
    const names = { what: 'task', name: task, nearest: nearest(task) } as const
    notes.add(from.place(thingIssue('unknown', ['task'], names, { actual: task }), row))
  }
}

function assemble(
  { tasks, stages, events }: PlanTables,
  head: RowRecord | null,
  given: GivenPlan['plan'],
  keep: (record: RowRecord) => boolean,
): Assembled {
  const kept = tasks.filter(keep)
  const lists = new Map<unknown, List>()
  const [stagesOf, eventsOf] = [byTask(stages.filter(keep)), byTask(events.filter(keep))]
  const list = kept.map(record => {
    const { deadline, report, ...task } = record.value
    const [own, happened] = [stagesOf.get(task['id']) ?? [], eventsOf.get(task['id']) ?? []]
    const reported = (report ?? []) as readonly object[]
    // A task with one deadline has it in its own row.
    const sole = deadline === undefined ? [] : [{ id: 'completion', deadline }]
    const ofTask = { stages: [...sole, ...withoutTask(own)], events: [...withoutTask(happened), ...reported] }
    lists.set(ofTask.stages, [...sole.map(() => record), ...own])
    lists.set(ofTask.events, [...happened, ...reported.map(() => record)])
    return { ...task, ...Object.fromEntries(Object.entries(ofTask).filter(([, { length }]) => length > 0)) }
  })
  lists.set(list, kept)
  return { json: { ...(head === null ? given : head.value), tasks: list }, lists, head }
}

function byTask(records: List): ReadonlyMap<unknown, List> {
  const found = new Map<unknown, RowRecord[]>()
  for (const record of records) {
    const task = record.value['task']
    const known = found.get(task)
    if (known === undefined) found.set(task, [record])
    else known.push(record)
  }
  return found
}

function withoutTask(records: List): readonly object[] {
  return records.map(({ value: { task: _, ...rest } }) => rest)
}

/**
 * Puts a plan into tables of its tasks, of itself, of stages and of events, which `readPlan` reads back.
 *
 * @param plan - The plan.
 * @param options - The language of the headings and choices.
 * @throws An `EgovKpiError` when the form of the plan or the options are wrong.
 *
 * @example
 * ```ts
 * import { planSheets } from 'egov-kpi/exchange'
 *
 * const plan = { id: 'p', date: '2022-04-13', document: { number: '76/KH-UBND' }, tasks: [{ id: 'a', title: 'A' }] }
 * planSheets(plan).map(({ name }) => name) // => ['Nhiệm vụ', 'Kế hoạch']
 * ```
 */
export function planSheets(plan: TaskPlan, options: SheetOptions = {}): readonly Sheet[] {
  return toSheets('plan', planInput, plan, options, {})
}
