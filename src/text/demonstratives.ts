/**
 * What stands before a noun that points back: 该公司, 此项目, 本市, 这一工程, 这家企业, 这个项目.
 *
 * A closed class of the language, not a list to add to: so it is code, the source of a regular expression.
 */
export const DEMONSTRATIVE = '该|此|本|这(?:一?[个家座条项款艘处片种台所]|一)'
