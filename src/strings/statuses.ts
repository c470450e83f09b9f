/** What a figure's status is called, wherever one is named. */
import type { Figure } from '../schema/figure.ts'

type Statuses = Readonly<Record<Figure['status'], string>>

export const statusesZhHans: Statuses = {
  actual: '实绩',
  target: '目标',
  forecast: '预计',
  plan: '计划',
  rule: '规定',
}

export const statusesEn: Statuses = {
  actual: 'actual',
  target: 'target',
  forecast: 'forecast',
  plan: 'plan',
  rule: 'rule',
}
