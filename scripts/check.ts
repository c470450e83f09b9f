/** `npm run check`: types, components, lint and formatting. */
import { checkAll } from './checkAll.ts'
import { command, EXIT, run } from './command.ts'

await run(
  command('check', 'Check types, components, lint and formatting.').action(async () => {
    if (!(await checkAll())) process.exitCode = EXIT.failed
  }),
)
