/** `npm run check`: types, Astro components, lint and formatting; all of them run, whatever the first one says. */
import { spawnSync } from 'node:child_process'
import { command, EXIT, run } from './command.ts'

export const CHECKS: readonly (readonly [string, readonly string[]])[] = [
  ['tsc', ['--noEmit', '-p', '.']],
  ['astro', ['check', '--minimumFailingSeverity', 'warning']],
  ['eslint', ['--max-warnings', '0', '.']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
]

/** Runs every check; true where all are clean. */
export function checkAll(): boolean {
  const failed = CHECKS.filter(([program, args]) => {
    process.stdout.write(`${program} ${args.join(' ')}\n`)
    return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0
  })
  process.stdout.write(
    failed.length === 0 ? 'clean\n' : `not clean: ${failed.map(([name]) => name).join(', ')}\n`,
  )
  return failed.length === 0
}

if (import.meta.main)
  await run(
    command('check', 'Check types, components, lint and formatting.').action(() => {
      if (!checkAll()) process.exitCode = EXIT.failed
    }),
  )
