import { expect, test } from 'vitest'
import { attribute, markup, raw } from '../../src/components/markup/markup.ts'

test('escapes what is put in, and no HTML', () => {
  expect(markup`<li${attribute('id', 'a"1')}>${'甲<乙&丙'}${raw('<b>1</b>')}</li>`.text).toBe(
    '<li id="a&quot;1">甲&lt;乙&amp;丙<b>1</b></li>',
  )
})

test('leaves out what is not there, and keeps a number', () => {
  expect(markup`<p${attribute('lang', undefined)}>${null}${false}${undefined}${0}</p>`.text).toBe('<p>0</p>')
})

test('takes lists, and lists of lists', () => {
  expect(markup`${['甲', [markup`<i>${'乙'}</i>`, '丙']]}`.text).toBe('甲<i>乙</i>丙')
})

test('drops the line ends of the source and no others', () => {
  expect(
    markup`
    <p>
      ${'一\n二'} 三
    </p>
  `.text,
  ).toBe('<p>一\n二 三</p>')
})
