/** What html-validate says of crawled pages: `url:line:column message (rule)`. */
import { HtmlValidate } from 'html-validate'
import type { CrawledPage } from './crawl.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'long-title': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'require-sri': 'off',
    // A combobox suggests in a list box; <select> cannot.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
})

export async function invalidPlaces(pages: Iterable<CrawledPage>): Promise<string[]> {
  const errors: string[] = []
  for (const { url, html } of pages) {
    if (html === '') continue
    const report = await validator.validateString(html)
    for (const { messages } of report.results)
      errors.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${url}:${line}:${column} ${message} (${ruleId})`,
        ),
      )
  }
  return errors
}
