import type { GroupKey, TextKey } from './text-keys.ts'

export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

export type Group = { readonly [key: string]: string | Group }
export type Values = Readonly<Record<string, string | number | undefined>>

/** The texts of a language by file, in i18next's JSON format: `{{value}}`, `key_one`, `key_other`. */
export type Catalog = Readonly<Record<string, Group>>

export interface Translate {
  /** The text of a key with its values; `count` chooses between its forms. The key itself when there is no text. */
  (key: TextKey, values?: Values): string
  /** Texts to be found by a name that comes from elsewhere. */
  group: (key: GroupKey) => Readonly<Record<string, string | undefined>>
}

/** How a language says things, with the texts that `catalog` gives then. */
export function translator(language: Language, catalog: () => Catalog): Translate {
  const forms = new Intl.PluralRules(language)
  const find = (key: string) =>
    key
      .split('.')
      .reduce<string | Group | undefined>(
        (part, name) => (typeof part === 'object' ? part[name] : undefined),
        catalog(),
      )
  const translate = (key: TextKey, values: Values = {}): string => {
    const { count } = values
    const form = typeof count === 'number' ? find(`${key}_${forms.select(count)}`) : undefined
    const text = form ?? find(key)
    return typeof text === 'string' ? fill(text, values) : key
  }
  const group = (key: GroupKey) => {
    const found = find(key)
    const texts = typeof found === 'object' ? Object.entries(found) : []
    return Object.fromEntries(
      texts.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
    )
  }
  return Object.assign(translate, { group })
}

const fill = (text: string, values: Values): string =>
  text.includes('{{')
    ? text.replace(/{{\s*(\w+)\s*}}/g, (_, name: string) => String(values[name] ?? ''))
    : text
