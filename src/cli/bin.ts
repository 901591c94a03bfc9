#!/usr/bin/env node
import process from 'node:process'
import { internalFault, internalFaultCode } from './internal-fault'
import { nodeIo } from './node-io'
import { runCommand } from './run-command'

// Writers report errors of standard output themselves; without these handlers Node ends with a stack trace.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)
process.on('uncaughtException', fail)

try {
  process.exitCode = await runCommand(process.argv.slice(2), nodeIo(process))
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  process.stderr.write(internalFault(error, process.env['EGOV_KPI_DEBUG']), () => process.exit(internalFaultCode))
}
