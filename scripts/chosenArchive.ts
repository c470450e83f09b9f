/**
 * Which archive this command works on, known before anything reads its settings or rules: imported first by every command that
 * takes `--archive`. It also gives back the options that npm took for its own (`npm start --archive x`, without `--`).
 */
import { existsSync } from 'node:fs'
import path from 'node:path'

/** As `scripts/command.ts` has it. */
const DEFAULT_ARCHIVE = existsSync('raw') ? '.' : 'content'

const TAKEN = ['archive', 'outDir', 'base', 'site', 'port', 'lang', 'explain'] as const

/**
 * `npm start --archive x` reaches a command as `npm_config_archive=true` and an argument `x`; `--archive=x` as `npm_config_archive=x`.
 *
 * @example giveBack(['x'], { npm_config_archive: 'true' }) → ['--archive', 'x']
 */
export function giveBack(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const taken = TAKEN.filter((name) => env[`npm_config_${name}`] !== undefined && !isGiven(args, name))
  const bare = taken.filter((name) => env[`npm_config_${name}`] === 'true')
  const whole = taken.filter((name) => !bare.includes(name))
  // Whose an argument is can be told where there is one of each.
  const [first] = bare
  const mended = bare.length === 1 && first !== undefined ? [`--${first}`, ...args] : args
  return [...mended, ...whole.flatMap((name) => [`--${name}`, env[`npm_config_${name}`] ?? ''])]
}

function isGiven(args: readonly string[], name: string): boolean {
  return args.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
}

function toArchive(args: readonly string[]): string {
  const at = args.findIndex((argument) => argument === '--archive' || argument.startsWith('--archive='))
  if (at === -1) return DEFAULT_ARCHIVE
  return args[at]?.split('=')[1] ?? args[at + 1] ?? DEFAULT_ARCHIVE
}

process.argv.splice(2, Infinity, ...giveBack(process.argv.slice(2), process.env))
process.env['JIANBAO_ARCHIVE'] = path.resolve(toArchive(process.argv.slice(2)))
