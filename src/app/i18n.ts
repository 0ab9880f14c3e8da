import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

/** A language is two chunks: what the first pages say, and what all others say. */
const catalogs = {
  da: { first: () => import('./texts-da.ts'), more: () => import('./texts-more-da.ts') },
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
let started: Promise<unknown> | undefined

/** The texts of the first pages, in the language kept on this device. */
export function startLanguage(): Promise<unknown> {
  current = keptLanguage()
  document.documentElement.lang = current
  started = initialise()
  return started
}

async function initialise() {
  const { files } = await catalogs[current].first()
  await i18next.use(initReactI18next).init({
    lng: current,
    resources: { [current]: { translation: gather(files) } },
    interpolation: { escapeValue: false },
  })
}

/** The texts of every page, in the language shown. Asked for with the code of a screen that needs them. */
export async function loadMoreTexts(language: Language = current): Promise<void> {
  const [first, more] = await Promise.all([catalogs[language].first(), catalogs[language].more(), started])
  i18next.addResourceBundle(language, 'translation', { ...gather(first.files), ...gather(more.files) })
}

/** Shows every text in another language and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadMoreTexts(language)
  current = language
  localStorage.setItem('language', language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
