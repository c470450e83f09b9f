/** Whether a name is one a fair reader grants for a labelled subject. */
import { isOneName } from '../../src/figures/oneSubject.ts'
import { fold, type Label } from './labels.ts'

/** @example isSameSubject({ subject: '临平区', … }, '临平'); not 临平经济技术开发区 for 临平区 */
export const isSameSubject = ({ subject, subjectAccept = [] }: Label, name: string): boolean =>
  [subject, ...subjectAccept].some((wanted) => wanted != null && isOneName(fold(wanted), fold(name)))
