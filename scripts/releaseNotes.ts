/** `node bin/run.js scripts/releaseNotes.ts 1.0.0`: a version's part of CHANGELOG.md; exit code 1 where it has none. */
import { readFileSync } from 'node:fs'

const version = process.argv[2] ?? ''
const parts = readFileSync('CHANGELOG.md', 'utf8').split(/^## /mu)
const notes = parts.find((part) => part.split(/\s/u)[0] === version)
if (notes === undefined || version === '') {
  process.stderr.write(`CHANGELOG.md has no notes for version ${version}\n`)
  process.exitCode = 1
} else process.stdout.write(notes.slice(notes.indexOf('\n')).trim() + '\n')
