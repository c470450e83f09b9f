/** The editing view's words: `editingWords('en')`. */
import { editingEn } from './editing.en.ts'
import { editingZhHans, type EditingStrings } from './editing.zh-Hans.ts'

/** @param language `en`, or anything else for Chinese */
export function editingWords(language: string): EditingStrings {
  return language === 'en' ? editingEn : editingZhHans
}
