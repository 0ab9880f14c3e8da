import { useSyncExternalStore } from 'react'
import { files as firstDanish } from './da.ts'
import {
  type Catalog,
  type Group,
  type Language,
  languages,
  type Translate,
  translator,
} from './translate.ts'

type Files = Record<string, Group>

/** Danish comes with the start code as far as the first pages go: what else a language says is asked for. */
const parts = {
  da: { first: async () => ({ files: firstDanish }), more: () => import('./more-da.ts') },
  en: { first: () => import('./en.ts'), more: () => import('./more-en.ts') },
}

/** A file's name is the first part of its keys. */
const gather = (files: Files): Catalog =>
  Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/([^.]+)\..*$/, '$1'), texts]),
  )

const catalogs: Record<Language, Catalog> = { da: gather(firstDanish), en: {} }
const translators: Record<Language, Translate> = {
  da: translator('da', () => catalogs.da),
  en: translator('en', () => catalogs.en),
}

const isLanguage = (value: string | null): value is Language => languages.some((one) => one === value)

let current: Language = 'da'
const listeners = new Set<() => void>()

function show(language: Language) {
  current = language
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

async function addTexts(language: Language, ...asked: Promise<{ files: Files }>[]) {
  for (const { files } of await Promise.all(asked)) Object.assign(catalogs[language], gather(files))
}

/** The texts of the first pages, in the language kept on this device; Danish until somebody chooses. */
export async function startLanguage(): Promise<void> {
  const kept = localStorage.getItem('language')
  show(isLanguage(kept) ? kept : 'da')
  if (current !== 'da') await addTexts(current, parts[current].first())
}

/** The texts of every page, in the language shown. Asked for with the code of a screen that needs them. */
export const loadMoreTexts = (language: Language = current): Promise<void> =>
  addTexts(language, parts[language].first(), parts[language].more())

/** Shows every text in another language and keeps the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadMoreTexts(language)
  localStorage.setItem('language', language)
  show(language)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of the page, and how to say things in it. */
export function useTranslation(): { t: Translate; language: Language } {
  const language = useSyncExternalStore(subscribe, () => current)
  return { t: translators[language], language }
}
