/** `npm run fit`: fits every model anew, the line model without the mean that ships (docs/parsing.md); with `--archive`, teaches the line model an archive's own labelled pages. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { command, EXIT, run } from './command.ts'

const ALL = ['fitLines', 'fitHeadlines', 'fitMetrics', 'fitSubjects', 'fitConfidence']

await run(
  command('fit', 'Fit the models.')
    .option(
      '--archive <dir>',
      'teach the models that ship the labelled pages of an archive; they go into its model/',
    )
    .action(({ archive }: { archive?: string }) => {
      const steps = archive === undefined ? ALL.map((name) => [name]) : [['fitLines', '--archive', archive]]
      for (const [name = '', ...args] of steps) {
        const script = path.join(import.meta.dirname, `${name}.ts`)
        const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
        if (status !== 0) {
          process.exitCode = status ?? EXIT.failed
          return
        }
      }
    }),
)
