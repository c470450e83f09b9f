import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const PURE = [
  'schema',
  'text',
  'segment',
  'newspaper',
  'subjects',
  'entities',
  'figures',
  'search',
  'markdown',
  'entries',
  'corrections',
  'ids',
  'reuse',
  'typeset',
]
const FORBIDDEN = /from '(?:node:|astro|nodejieba|#)|import\('(?:node:|astro)/u

const files = PURE.flatMap((folder) => {
  const root = path.join('src', folder)
  try {
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(root, name))
  } catch {
    return []
  }
})

test.each(files)('%s imports neither node: nor astro', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(FORBIDDEN)
})
