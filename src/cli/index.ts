export type { CommandIo, OpenedFile } from './io'
export { type ExitCode, runCommand } from './run-command'
