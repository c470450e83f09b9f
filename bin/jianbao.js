#!/usr/bin/env node
/** The command `jianbao`: an archive's owner needs no more than this. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { languageOf } from './language.js'
import { runScript } from './run.js'

/** Each with what it does: Chinese, English. */
const COMMANDS = {
  new: ['新建一个资料库文件夹', 'make the folder of a new archive'],
  start: ['解析、生成、建索引，然后打开预览', 'parse, build, index, serve'],
  dev: ['边改边看：原文一改，打开的页面就变', 'serve while you edit'],
  build: ['生成静态网站', 'build the static site'],
  preview: ['预览已生成的网站', 'serve a built site'],
  check: ['检查资料库：设置、规则、更正与原文', 'check an archive: settings, rules, corrections, raw pages'],
  parse: ['解析原文，写出条目', 'read the raw pages, write the entries'],
}
/** Where a command's file has another name. */
const FILES = { new: 'newArchive', check: 'checkArchive' }

function help(language) {
  const rows = Object.entries(COMMANDS).map(
    ([name, [chinese, english]]) => `  jianbao ${name.padEnd(8)} ${language === 'zh' ? chinese : english}`,
  )
  const lines =
    language === 'zh'
      ? ['用法：jianbao <命令> [选项]', '', ...rows, '', '每个命令都有 --help；--lang zh|en 选语言。']
      : [
          'Usage: jianbao <command> [options]',
          '',
          ...rows,
          '',
          'Each has --help; --lang zh|en chooses the language.',
        ]
  return `${lines.join('\n')}\n`
}

function version() {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

const [name = '--help', ...args] = process.argv.slice(2)
if (Object.hasOwn(COMMANDS, name)) await runScript(`scripts/${FILES[name] ?? name}.ts`, args)
else if (name === '--version' || name === '-v') process.stdout.write(`${version()}\n`)
else {
  const isAsked = name === '--help' || name === '-h' || name === 'help'
  ;(isAsked ? process.stdout : process.stderr).write(help(languageOf()))
  if (!isAsked) process.exitCode = 2
}
