import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dropIdleScopes, GIVEN_BY_SCRIPTS, selectorsOf } from '../../scripts/pages/idleScopes.ts'

const A = 'data-astro-cid-aaaaaaaa'
const B = 'data-astro-cid-bbbbbbbb'
const CSS = `.item[${A}]:hover,ul[${A}]>li[${A}].wide{x:1}#top[${A}]{x:1}a[${A}][aria-current]{x:1}[hidden][${B}]{x:1}dl[${B}] .empty[${B}]{x:1}`
const drop = (html: string): string => dropIdleScopes(html, selectorsOf(CSS))

test.each([
  [`<ul ${A}>`, 'a tag of its own'],
  [`<li class="wide high" ${A}>`, 'all classes a selector asks for'],
  [`<p class="item" ${A}>`, 'a class'],
  [`<p id="top" ${A}>`, 'an id'],
  ['<p class="${x}" ' + A + '>', 'a class in a form that is not known'],
  ['<p${addAttribute(["item", { open: a > b }], "class:list")} ' + A + '>', 'classes that are worked out'],
  ['<a${addAttribute(href(`${to}/`), "href")} ' + A + '>', 'a tag beside attributes that are worked out'],
  [`<section ${B}>`, 'whatever a selector without tag and class may mean'],
])('%s keeps its scope: %s', (html) => {
  expect(drop(html)).toBe(html)
})

test.each([
  [`<p ${A}>text</p>`, '<p>text</p>'],
  [`<li class="high" ${A}>`, '<li class="high">'],
  [
    '<li${addAttribute(one(two), "title")} lang="zh" ' + A + '>',
    '<li${addAttribute(one(two), "title")} lang="zh">',
  ],
  [`<p ${A}><ul ${A}><b ${A}>`, `<p><ul ${A}><b>`],
])('%s becomes %s', (html, shorter) => {
  expect(drop(html)).toBe(shorter)
})

test('a class that scripts give keeps scopes wherever the rest of the selector fits', () => {
  const css = `.empty[${A}]{x:1}`
  expect(dropIdleScopes(`<div ${A}>`, selectorsOf(css))).toBe(`<div ${A}>`)
})

test('every class that scripts give to elements of templates is known', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'src', 'components')
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const given = scripts.flatMap((name) =>
    Array.from(
      readFileSync(path.join(folder, name), 'utf8').matchAll(/classList\.\w+\(\s*'([^']+)'/gu),
      ([, one = '']) => one,
    ),
  )
  expect(given.filter((name) => !GIVEN_BY_SCRIPTS.includes(name))).toEqual([])
})
