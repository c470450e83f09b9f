import { LANGUAGE_NAMES } from '../../siteSchema.ts'
import { alternates } from '../alternates.ts'
import { markup, type Html } from './markup.ts'

/** The same page in the owner's other languages, as entries of the navigation. */
export const languageLinks = (path: string): Html[] =>
  alternates(path)
    .filter(({ current }) => !current)
    .map(
      ({ language, path }) =>
        markup`<li class="language"><a href="${path}" lang="${language}" hreflang="${language}">${LANGUAGE_NAMES[language]}</a></li>`,
    )
