/** The text of an archive's `archive.json` → its settings, and what is wrong with it, by line and key. */
import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { toMistakes, type SchemaMistake, type Said } from '../schema/said.ts'
import { settingsSchema, settingsShape, type Settings, type Site } from '../siteSchema.ts'
import { toJsonTree } from '../schema/jsonTree.ts'

export const SETTINGS_FILE = 'archive.json'

export type SettingsMistake = { readonly line: number; readonly said: Said }
export type ReadSettings = { readonly site: Site; readonly mistakes: readonly SettingsMistake[] }

const KEYS = Object.keys(settingsShape)

/**
 * Reads the settings; comments and commas at the end of lists are allowed. A key that is wrong or unknown is left out, with a
 * mistake, and the rest is kept.
 *
 * @example toSettings('{ "title": "样县剪报" } // ours').site.title → { 'zh-Hans': '样县剪报' }
 */
export function toSettings(text: string): ReadSettings {
  const json = text.replace(/^\uFEFF/u, '')
  const { tree, broken, lineAt } = toJsonTree(json, { allowTrailingComma: true, allowEmptyContent: true })
  if (broken !== null) {
    const said = {
      zh: `不是合法的 JSON（${broken.code}）；整个文件没有采用`,
      en: `is not valid JSON (${broken.code}); nothing of this file was applied`,
    }
    return { site: toSite({}), mistakes: [{ line: broken.line, said }] }
  }
  if (tree === undefined) return { site: toSite({}), mistakes: [] }
  if (tree.type !== 'object') return { site: toSite({}), mistakes: [{ line: 1, said: NO_OBJECT }] }
  const kept: Record<string, unknown> = {}
  const mistakes: SettingsMistake[] = []
  for (const property of tree.children ?? []) {
    const key = String(property.children?.[0]?.value)
    if (key === '$schema') continue
    const line = lineAt(property.offset)
    const value = valueOf(property.children?.[1])
    const problem = whyNot(key, value)
    if (problem === null) kept[key] = value
    else mistakes.push({ line: lineOf(tree, key, problem.path, lineAt) ?? line, said: problem.said })
  }
  return { site: toSite(kept), mistakes }
}

const NO_OBJECT: Said = {
  zh: '应为一组设置 { … }；整个文件没有采用',
  en: 'should be settings { … }; nothing of this file was applied',
}

function whyNot(key: string, value: unknown): SchemaMistake | null {
  const schema = Object.hasOwn(settingsShape, key) ? settingsShape[key as keyof typeof settingsShape] : null
  if (schema === null)
    return {
      path: [],
      said: {
        zh: `不认识的设置 ${key}；可以写的有 ${KEYS.join('、')}`,
        en: `unknown setting ${key}; known are ${KEYS.join(', ')}`,
      },
    }
  const [issue] = toMistakes(schema, value)
  if (issue === undefined) return null
  const { path, said } = issue
  const name = [key, ...path].join('.')
  return { path, said: { zh: `${name}：${said.zh}；这一项没有采用`, en: `${name}: ${said.en}; not applied` } }
}

function lineOf(
  tree: Node,
  key: string,
  path: readonly (string | number)[],
  lineAt: (offset: number) => number,
): number | null {
  const node = findNodeAtLocation(tree, [key, ...path])
  return node === undefined ? null : lineAt(node.offset)
}

function valueOf(node: Node | undefined): unknown {
  if (node === undefined) return undefined
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return node.value
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [String(children?.[0]?.value), valueOf(children?.[1])]),
  )
}

function toSite(kept: Record<string, unknown>): Site {
  return withAddress(settingsSchema.parse(kept))
}

/** `https://me.github.io/x` is the site's host and its path, `/x/`. */
export function withAddress(settings: Settings, address = settings.address): Site {
  const { origin, pathname } = new URL(address)
  // A path that begins with two slashes would be another host.
  return { ...settings, address: origin, base: `/${pathname.replace(/^\/+/u, '')}/`.replace(/\/+$/u, '/') }
}

/** Whether an address is one that stands in examples (RFC 2606): nobody can be sent there. */
export function isExampleAddress(address: string): boolean {
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/u.test(new URL(address).hostname)
}
