/** What the commands share: options, exit codes, and how a wrong call ends. */
import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { languageOf } from '../bin/language.js'
import { systemTrouble } from './troubles/systemTrouble.ts'

/** Exit codes: 0 all well; 1 an error was found in the input or by a check; 2 the command was called wrongly. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/** A wrong call: printed in one line, exit code 2. */
export class UsageError extends Error {}

/** A mistake in what a person gave (a rule, a model): printed as it is, exit code 1. */
export class InputError extends Error {}

/** The language this command speaks (`--lang`, else the system's). */
const language = languageOf()

/** One of two texts, by the language the command line speaks. */
export function inWords(chinese: string, english: string): string {
  return language === 'zh' ? chinese : english
}

/** How many of what, in English: `1 page`, `2 pages`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A command with its help; `npm run <name> -- --help` shows it. */
export function command(name: string, description: string): Command {
  return new Command(name === 'start' ? 'npm start --' : `npm run ${name} --`)
    .description(description)
    .exitOverride()
    .option('--lang <language>', inWords('界面语言：zh 或 en', 'the language of what is said: zh or en'))
    .helpOption('-h, --help', inWords('显示这份说明', 'show this help'))
}

export const ARCHIVE_OPTION = [
  '--archive <dir>',
  inWords('资料库文件夹：里面有 raw/ 等', 'the archive: a folder with raw/, corrections/ and articles/'),
  // A folder that is an archive itself, else the archive that ships.
  existsSync('raw') ? '.' : 'content',
] as const

/** Runs a command to its exit code; errors of the caller in one line, of ours with their stack. */
export async function run(program: Command, argv: readonly string[] = process.argv): Promise<void> {
  try {
    await program.parseAsync([...argv])
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    return EXIT.usage
  }
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`)
    return EXIT.failed
  }
  const trouble = systemTrouble(error)
  if (trouble !== null) {
    process.stderr.write(`${trouble}\n`)
    return EXIT.failed
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return EXIT.failed
}
