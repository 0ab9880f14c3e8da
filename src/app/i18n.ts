import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language is a chunk of its own: all its texts, one request. */
const catalogs = {
  da: () => import('./texts-da.ts'),
  en: () => import('./texts-en.ts'),
}

/** The files `texts/<screen>.<language>.json` as one catalog: a file's name is the first part of its keys. */
export const gather = (files: Record<string, object>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/([^.]+)\..*$/, '$1'), texts]),
  )

const textsIn = async (language: Language) => gather((await catalogs[language]()).files)

const isLanguage = (value: string | null): value is Language => languages.some((one) => one === value)

/** The language kept on this device; Danish until somebody chooses. */
export const keptLanguage = (): Language => {
  const kept = localStorage.getItem('language')
  return isLanguage(kept) ? kept : 'da'
}

export async function startLanguage(language = keptLanguage()): Promise<void> {
  const texts = await textsIn(language)
  document.documentElement.lang = language
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
  })
}

/** Shows every text in another language and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const texts = await textsIn(language)
    i18next.addResourceBundle(language, 'translation', texts)
  }
  localStorage.setItem('language', language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
