import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArchive, readCorrections, readRawFile } from '../../scripts/archiveFolder.ts'
import { makeTools } from '../../scripts/tools.ts'
import { toPages, type Tools } from '../../src/entries/toPages.ts'
import { rawPath } from './truth.ts'

const CONTENT = path.join(import.meta.dirname, '..', '..', 'content')
const archive = openArchive(CONTENT)
const files = readdirSync(archive.corrections).map((name) => name.replace(/\.json$/u, '.txt'))

describe('the corrections that ship', () => {
  let tools: Tools
  beforeAll(() => {
    tools = makeTools()
  }, 60_000)

  it.each(files)('still fit what the parser finds: %s', (file) => {
    const { corrections, messages } = readCorrections(archive, file)
    expect(messages).toEqual([])
    expect(corrections.length).toBeGreaterThan(0)
    const raw = readRawFile(rawPath(file), corrections)
    if ('rule' in raw) throw new Error(raw.text)
    const pages = toPages(raw, tools)
    const complaints = pages.flatMap((page) =>
      page.messages.filter(({ rule }) => rule.includes('correction')),
    )
    expect(complaints).toEqual([])
  })
})
