import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** A new folder, gone when the tests of the file are done; within a test, when that is: `temporaryFolder('dev', onTestFinished)`. */
export function temporaryFolder(name: string, when: (remove: () => void) => void = afterAll): string {
  const folder = mkdtempSync(path.join(tmpdir(), `jianbao-${name}-`))
  // What a killed command had started may write for a moment more.
  when(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }))
  return folder
}
