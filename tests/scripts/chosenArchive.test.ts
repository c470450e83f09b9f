import { expect, test } from 'vitest'
import { giveBack } from '../../scripts/chosenArchive.ts'

test.each([
  [['x'], { npm_config_archive: 'true' }, ['--archive', 'x']],
  [[], { npm_config_archive: 'x', npm_config_base: '/x/' }, ['--archive', 'x', '--base', '/x/']],
  [['--archive', 'y'], { npm_config_archive: 'x' }, ['--archive', 'y']],
  [['--port', '1'], {}, ['--port', '1']],
])('%j of a command, with %j that npm took, is %j', (args, env, expected) => {
  expect(giveBack(args, env)).toEqual(expected)
})
