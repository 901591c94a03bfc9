import type { Command } from './command'
import { checkCommand } from './commands/check'
import { explainCommand } from './commands/explain'
import { initCommand } from './commands/init'
import { kpiCommand } from './commands/kpi'
import { onTimeCommand } from './commands/on-time'
import { rankCommand } from './commands/rank'
import { tasksCommand } from './commands/tasks'
import { templateCommand } from './commands/template'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  initCommand,
  checkCommand,
  templateCommand,
  rankCommand,
  explainCommand,
  onTimeCommand,
  tasksCommand,
  kpiCommand,
]
