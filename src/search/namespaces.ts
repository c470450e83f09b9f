/**
 * One term dictionary holds three kinds of terms, told apart by their first character. Folded text holds no control
 * characters, so none can be mistaken for another.
 */
export const HEADLINE = '\u0001'
export const REPORTER = '\u0002'
export const TEXT = ''

export type Namespace = typeof HEADLINE | typeof REPORTER | typeof TEXT
