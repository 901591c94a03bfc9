#!/usr/bin/env node
import process from 'node:process'
import { nodeIo } from './node-io'
import { runCommand } from './run-command'

// What goes wrong on standard output is reported by what writes to it; without these, Node ends with a stack trace.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

try {
  process.exitCode = await runCommand(process.argv.slice(2), nodeIo(process))
} catch (error) {
  // A fault of the program: 1 would mean that there is a result.
  console.error(error)
  process.exitCode = 2
}
