#!/usr/bin/env node
/**
 * Runs a script of the project with a Node that can: this one, else the one that came with the packages.
 *
 *     node bin/run.js scripts/check.ts --help
 */
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundledNode, isFit, noFitNode } from './fitNode.js'
import { languageOf } from './language.js'

const PROJECT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const STRIPPER = pathToFileURL(path.join(PROJECT, 'bin', 'stripTypes.js')).href

/** @param {string} script within the project @param {readonly string[]} args */
export async function runScript(script, args) {
  const file = path.resolve(PROJECT, script)
  if (!existsSync(path.join(PROJECT, 'node_modules')) && !isInstalled())
    return fail(
      languageOf() === 'zh'
        ? '还没有安装依赖：请先运行 npm ci。'
        : 'The packages are not installed yet: run npm ci first.',
    )
  const environment = withCodeCache(withStripper(withPath(process.env)))
  if (isFit(process.versions.node) && environment.NODE_OPTIONS === process.env.NODE_OPTIONS) {
    Object.assign(process.env, environment)
    module.enableCompileCache?.(environment.NODE_COMPILE_CACHE)
    process.argv.splice(1, process.argv.length, file, ...args)
    await import(pathToFileURL(file).href)
    return
  }
  const node = isFit(process.versions.node) ? process.execPath : bundledNode()
  if (node === null) return fail(noFitNode(process.versions.node, languageOf()))
  runIn(node, [file, ...args], environment)
}

/** Installed as a package of somebody else's project: Node strips no types there by itself. */
function isInstalled() {
  return PROJECT.split(path.sep).includes('node_modules')
}

function withStripper(env) {
  if (!isInstalled() || (env.NODE_OPTIONS ?? '').includes(STRIPPER)) return env
  const options = `--import=${STRIPPER} --disable-warning=ExperimentalWarning`
  return { ...env, NODE_OPTIONS: [env.NODE_OPTIONS, options].filter(Boolean).join(' ') }
}

/** What Node has stripped of types and compiled it keeps, for the next command and for every worker; where it cannot, it does without. */
function withCodeCache(env) {
  return { NODE_COMPILE_CACHE: path.join(PROJECT, '.cache', 'code'), ...env }
}

/** Programs of packages begin with `node`: they shall find a fit one, too. */
function withPath(env) {
  const node = isFit(process.versions.node) ? process.execPath : bundledNode()
  if (node === null) return env
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = (env[name] ?? '').split(path.delimiter)
  const own = path.dirname(node)
  return folders.includes(own) ? env : { ...env, [name]: [own, ...folders].join(path.delimiter) }
}

/** The child has the terminal; what is sent to this process is handed on. */
function runIn(node, args, env) {
  const child = spawn(node, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1
  })
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}

const started = process.argv[1]
if (started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(import.meta.url)))
  await runScript(process.argv[2] ?? '', process.argv.slice(3))
