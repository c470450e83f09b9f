import { expect, test } from 'vitest'
import { findBrowser } from '../../scripts/browser.ts'

test('the browser of the environment comes first', () => {
  expect(findBrowser({ JIANBAO_BROWSER: process.execPath, PATH: '' })).toEqual({
    path: process.execPath,
    how: 'from JIANBAO_BROWSER',
  })
})
test('a browser that is named and not there is passed over', () => {
  expect(findBrowser({ JIANBAO_BROWSER: '/nowhere/chrome', PATH: '' })?.how).not.toBe('from JIANBAO_BROWSER')
})
