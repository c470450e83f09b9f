/** What the parser says, in this build's language. */
import type { Message } from '../schema/entry.ts'
import { language, words } from '../strings/words.ts'

/** A rule as a sentence: `这一篇没有标题。`; in English by its name. */
export const ruleText = (rule: string): string =>
  words.page.rules[rule] ?? (language === 'en' ? rule.replaceAll('-', ' ') : words.page.otherRule)

/** A message: what is written for programmers by its rule, what is written for people (a correction that went stale) as it is. */
export function messageText({ rule, text, textEn }: Pick<Message, 'rule' | 'text' | 'textEn'>): string {
  if (language === 'en') return textEn ?? text
  return FOR_PROGRAMMERS.test(text) ? ruleText(rule) : text
}

const FOR_PROGRAMMERS = /^[A-Za-z]/u
