/** `npm run preview`: serves a built site, and prints its address. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { command, run, UsageError } from './command.ts'
import { serve } from './serve.ts'

await run(
  command('preview', 'Serve a built site.')
    .option('--outDir <dir>', 'the built site', 'dist')
    .option('--port <number>', 'the port, or the next free one', '4321')
    .action(async (options: { outDir: string; port: string }) => {
      if (!existsSync(path.join(options.outDir, 'index.html')))
        throw new UsageError(`Unexpected folder ${options.outDir}, expected a built site: npm run build`)
      await serve(options.outDir, Number(options.port))
    }),
)
