/** The words of the language this build is made in: the environment's `JIANBAO_LANGUAGE`, else the owner's first. */
import { site } from '../archive/site.ts'
import { LANGUAGES, type Language } from '../siteSchema.ts'
import { en } from './en.ts'
import { sayPlaces } from './ownPlaceWords.ts'
import { zhHans, type Strings } from './zh-Hans.ts'

const ALL: Readonly<Record<Language, Strings>> = { 'zh-Hans': zhHans, en }

function readLanguage(wanted: string | undefined): Language {
  return LANGUAGES.find((language) => language === wanted) ?? site.languages[0] ?? 'zh-Hans'
}

export const language: Language = readLanguage(process.env.JIANBAO_LANGUAGE)
/** Whether the archive names its own places: they need be no districts. */
export const ownPlaces = site.places.length > 0
export const words: Strings = ownPlaces ? sayPlaces(ALL[language]) : ALL[language]

/** The `lang` of what newspapers printed: said only where the page around it is in another language. */
export const printed = language === 'zh-Hans' ? undefined : 'zh-Hans'

/** A text of the owner's file or the atlas in this build's language; its Chinese where it has none. */
export function inLanguage(texts: Readonly<Partial<Record<Language, string>>>): string {
  return texts[language] ?? texts['zh-Hans'] ?? ''
}
