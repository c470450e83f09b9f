/** `npm run fixtures -- tests/newspaper`: runs tests and writes what they found as what they expect, to be read as a diff. */
import { spawnSync } from 'node:child_process'
import { packageBin } from './packageBin.ts'

const { status } = spawnSync(process.execPath, [packageBin('vitest'), 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, UPDATE: '1' },
})
process.exitCode = status ?? 1
