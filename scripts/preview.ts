/** `npm run preview`: serves a built site under the path it was built for, and prints its address. */
import './chosenArchive.ts'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { command, inWords, run, UsageError } from './command.ts'
import { serve } from './serve.ts'

await run(
  command('preview', inWords('预览已生成的网站。', 'Serve a built site.'))
    .option('--outDir <dir>', inWords('网站所在的文件夹', 'the built site'), 'dist')
    .option('--port <number>', inWords('端口；被占用时用下一个', 'the port, or the next free one'), '4321')
    .action(async ({ outDir, port }: { outDir: string; port: string }) => {
      const page = path.join(outDir, 'index.html')
      if (!existsSync(page))
        throw new UsageError(
          inWords(
            `${outDir} 里没有生成好的网站：请先运行 npm run build`,
            `Unexpected folder ${outDir}, expected a built site: npm run build`,
          ),
        )
      await serve(outDir, Number(port), toBase(readFileSync(page, 'utf8')))
    }),
)

/** The path a site was built for, as its landing page says: `<link rel="canonical" href="https://me.github.io/x/">` → `/x/`. */
function toBase(html: string): string {
  const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1]
  return canonical === undefined ? '/' : new URL(canonical).pathname
}
