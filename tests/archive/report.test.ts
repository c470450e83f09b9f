import { expect, test } from 'vitest'
import { toReportLink } from '../../src/archive/report.ts'
import { words } from '../../src/strings/words.ts'

const about = { title: '样镇新厂投产', address: 'https://a.example/articles/a-1/', lines: '第3—9行' }
const report = (to: string | null): URL | null => {
  const link = toReportLink(to, about, words.corrections.report)
  return link === null ? null : new URL(link)
}

test('a report by mail or on a form says of which article, address and lines it is', () => {
  const mail = report('mailto:desk@example.org')
  expect(mail?.searchParams.get('subject')).toContain(about.title)
  expect(mail?.searchParams.get('body')).toContain(about.address)
  expect(mail?.searchParams.get('body')).toContain(about.lines)
  const form = report('https://forge.example/new?labels=x')
  expect(form?.searchParams.get('labels')).toBe('x')
  expect(form?.searchParams.get('title')).toContain(about.title)
  expect(form?.searchParams.get('body')).toContain('应为')
})

test('without an address there is no link', () => {
  expect(report(null)).toBeNull()
})
