import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { files as firstDanish } from './texts-da.ts'

export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

/** Danish comes with the start code as far as the first pages go: what else a language says is asked for. */
const catalogs = {
  da: { first: async () => ({ files: firstDanish }), more: () => import('./texts-more-da.ts') },
  en: { first: () => import('./texts-en.ts'), more: () => import('./texts-more-en.ts') },
}

/** The files `texts/<screen>.<language>.json` as one catalog: a file's name is the first part of its keys. */
const gather = (files: Record<string, object>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/([^.]+)\..*$/, '$1'), texts]),
  )

const isLanguage = (value: string | null): value is Language => languages.some((one) => one === value)

/** The language kept on this device; Danish until somebody chooses. */
const keptLanguage = (): Language => {
  const kept = localStorage.getItem('language')
  return isLanguage(kept) ? kept : 'da'
}

let current: Language = 'da'
let started: Promise<void> | undefined

/** The texts of the first pages, in the language kept on this device. */
export function startLanguage(): Promise<void> {
  current = keptLanguage()
  document.documentElement.lang = current
  void i18next.use(initReactI18next).init({
    lng: current,
    resources: { da: { translation: gather(firstDanish) } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  started = current === 'da' ? Promise.resolve() : addTexts(current, catalogs[current].first())
  return started
}

async function addTexts(language: Language, ...parts: Promise<{ files: Record<string, object> }>[]) {
  const texts = (await Promise.all(parts)).map(({ files }) => gather(files))
  i18next.addResourceBundle(language, 'translation', Object.assign({}, ...texts))
}

/** The texts of every page, in the language shown. Asked for with the code of a screen that needs them. */
export async function loadMoreTexts(language: Language = current): Promise<void> {
  await started
  await addTexts(language, catalogs[language].first(), catalogs[language].more())
}

/** Shows every text in another language and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadMoreTexts(language)
  current = language
  localStorage.setItem('language', language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
