/** Characters of function words, which stand in no name, as they are written between the brackets of a pattern. */
export const FUNCTION_CHARACTERS = '是有在为的了着过和与及或等不没能可会要'
