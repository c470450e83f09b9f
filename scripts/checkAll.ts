/** Types, Astro components, lint and formatting; all of them run, whatever the first one says. */
import { spawnSync } from 'node:child_process'
import { packageBin } from './packageBin.ts'

type Check = {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly mend?: string
}

const CHECKS: readonly Check[] = [
  { name: 'tsc', program: packageBin('typescript', 'tsc'), args: ['--noEmit', '-p', '.'] },
  { name: 'astro', program: packageBin('astro'), args: ['check', '--minimumFailingSeverity', 'warning'] },
  { name: 'eslint', program: packageBin('eslint'), args: ['--max-warnings', '0', '.'] },
  {
    name: 'prettier',
    program: packageBin('prettier'),
    args: ['--check', '--log-level', 'warn', '.'],
    mend: 'npm run format',
  },
]

/** Runs every check; true where all are clean, else names those that are not and what mends them. */
export function checkAll(): boolean {
  const failed = CHECKS.filter(({ name, program, args }) => {
    process.stdout.write(`${name} ${args.join(' ')}\n`)
    return spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status !== 0
  })
  const names = failed.map(({ name, mend }) => (mend === undefined ? name : `${name} (${mend} mends it)`))
  process.stdout.write(failed.length === 0 ? 'clean\n' : `not clean: ${names.join(', ')}\n`)
  return failed.length === 0
}
