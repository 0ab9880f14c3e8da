import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

type Texts = { [key: string]: string | Texts }
const textsSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), textsSchema])))

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
const names = [...new Set(files.map((file) => file.split('.')[0] ?? file))]

const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[before + key, text] as [string, string]] : flat(text, `${before + key}.`),
  )

const read = (name: string, language: string) =>
  flat(textsSchema.parse(JSON.parse(readFileSync(new URL(`${name}.${language}.json`, folder), 'utf8'))))

const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).sort()

// Whether each key used in code is there is the compiler's business (texts.d.ts).
test.each(names)('%s says the same things in both languages', (name) => {
  const danish = read(name, 'da')
  const english = new Map(read(name, 'en'))
  expect([...english.keys()].sort()).toEqual(danish.map(([key]) => key).sort())
  for (const [key, text] of danish) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
  }
})

test.each(files)('%s leaves nothing unsaid', (file) => {
  const [name = '', language = ''] = file.split('.')
  for (const [key, text] of read(name, language)) expect(text.trim(), key).not.toBe('')
})
