/** Types, Astro components, lint and formatting; all of them run, side by side, whatever one of them says. */
import { spawn } from 'node:child_process'
import { packageBin } from './packageBin.ts'

type Check = {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly mend?: string
}

const CHECKS: readonly Check[] = [
  // Of components and of every TypeScript file.
  { name: 'astro', program: packageBin('astro'), args: ['check', '--minimumFailingSeverity', 'warning'] },
  { name: 'eslint', program: packageBin('eslint'), args: ['--max-warnings', '0', '.'] },
  {
    name: 'prettier',
    program: packageBin('prettier'),
    args: ['--check', '--log-level', 'warn', '.'],
    mend: 'npm run format',
  },
]

/** Runs every check and prints what it said once it has ended; true where all are clean, else names those that are not and what mends them. */
export async function checkAll(): Promise<boolean> {
  const clean = await Promise.all(CHECKS.map(isClean))
  const failed = CHECKS.filter((_, at) => clean[at] === false)
  const names = failed.map(({ name, mend }) => (mend === undefined ? name : `${name} (${mend} mends it)`))
  process.stdout.write(failed.length === 0 ? 'clean\n' : `not clean: ${names.join(', ')}\n`)
  return failed.length === 0
}

async function isClean({ name, program, args }: Check): Promise<boolean> {
  const running = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (some: Buffer) => said.push(some))
  const code = await new Promise((resolve) => running.on('close', resolve))
  process.stdout.write(`${name} ${args.join(' ')}\n`)
  process.stdout.write(Buffer.concat(said))
  return code === 0
}
