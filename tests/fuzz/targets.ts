/** All that is fuzzed, by the name of its folder in `tests/fixtures/fuzz`. */
import { corrections, settings } from './decided.ts'
import { frontMatter, written } from './frontMatter.ts'
import { query } from './query.ts'
import { decode, encoded, parse } from './reading.ts'
import type { Target } from './target.ts'

export const TARGETS: Readonly<Record<string, Target>> = {
  decode,
  encoded,
  parse,
  query,
  corrections,
  settings,
  written,
  'front-matter': frontMatter,
}
