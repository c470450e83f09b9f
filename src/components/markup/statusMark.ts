import type { Figure } from '../../schema/figure.ts'
import { language, words } from '../../strings/words.ts'
import { markup, type Html } from './markup.ts'

/** What marks a figure that is no result: 目标, 预计, 计划, 规定. */
export const statusMark = (status: Figure['status']): Html | null =>
  status === 'actual'
    ? null
    : markup`<span class="figure-status" lang="${language}">${words.data.statuses[status]}</span>`
