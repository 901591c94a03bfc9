#!/usr/bin/env node
import process from 'node:process'
import { nodeIo } from './node-io'
import { runCommand } from './run-command'

// Whoever reads only the first lines (`| head`) has what they want.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2), nodeIo(process))
