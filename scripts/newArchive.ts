/** `npm run new -- DIR`: the folder of a new archive: an empty `raw/`, and settings with a word to each. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { command, inWords, run, UsageError } from './command.ts'
import { newSettings } from './newSettings.ts'

/** What a repository may hold before it holds an archive: `npm init -y && npm install jianbao && npx jianbao new .` */
const OF_A_REPOSITORY = /^(?:\..*|node_modules|package(?:-lock)?\.json|README.*|LICENSE.*)$/u

await run(
  command('new', inWords('新建一个资料库文件夹。', 'Make the folder of a new archive.'))
    .argument('<dir>', inWords('文件夹，还没有或是空的', 'the folder: not there yet, or empty'))
    .action((dir: string) => {
      makeArchive(dir)
      process.stdout.write(nextSteps(dir))
    }),
)

function makeArchive(dir: string): void {
  if (existsSync(dir) && readdirSync(dir).some((name) => !OF_A_REPOSITORY.test(name)))
    throw new UsageError(
      inWords(
        `${dir} 里已经有东西，没有写入任何文件：请换一个空文件夹`,
        `${dir} is not empty, nothing was written: name an empty folder`,
      ),
    )
  mkdirSync(path.join(dir, 'raw'), { recursive: true })
  writeFileSync(path.join(dir, 'archive.json'), newSettings(path.basename(path.resolve(dir)), inWords))
  if (!existsSync(path.join(dir, '.gitignore')))
    writeFileSync(path.join(dir, '.gitignore'), '.cache/\ndist/\nnode_modules/\n')
  writeFileSync(path.join(dir, 'raw', '.gitkeep'), '')
}

function nextSteps(dir: string): string {
  const { npm_command: npm } = process.env
  const start =
    npm === 'run' || npm === 'run-script'
      ? `npm start -- --archive ${dir}`
      : `npx jianbao start --archive ${dir}`
  return inWords(
    `${dir} 已建好。\n1. 把报纸版面的文字放进 ${path.join(dir, 'raw')}：一版一个 .txt 文件，编码不限，可以分子文件夹\n2. 在 ${path.join(dir, 'archive.json')} 里写上名称、网址和地名\n3. ${start}\n`,
    `${dir} is there.\n1. Put the text of newspaper pages into ${path.join(dir, 'raw')}: one .txt file a page, in any encoding, in subfolders or not\n2. Write title, address and places into ${path.join(dir, 'archive.json')}\n3. ${start}\n`,
  )
}
