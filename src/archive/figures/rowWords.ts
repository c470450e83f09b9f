import { words } from '../../strings/words.ts'
import { otherNames } from '../otherNames.ts'
import type { RowWords } from './rowFields.ts'

/** The words of this build's language that rows of figures are said in. */
export const rowWords: RowWords = { ...words.data, names: otherNames() }
