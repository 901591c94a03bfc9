export type { CommandIo, FileToWrite, OpenedFile, StagedFile } from './io'
export { type ExitCode, runCommand } from './run-command'
