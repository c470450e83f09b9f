/** The words of this page, in the language the server made it in. */
import { editingWords } from '../strings/editing.ts'

export const words = editingWords(document.documentElement.lang)
