import { printed } from '../../strings/words.ts'
import { attribute } from './markup.ts'

/** ` lang="zh-Hans"` for what newspapers printed, on pages in another language. */
export const inPrint = attribute('lang', printed)
