import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

const manifestSchema = z.record(z.string(), z.object({ file: z.string(), name: z.string().optional() }))

const read = (client: string) => {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8')))
  } catch {
    return {}
  }
}

const isFont = ({ file }: { file: string }) => file.endsWith('.woff2')

/**
 * The `Link` header of a page: its code, by the built app's manifest, is asked for before the page has been read, and the
 * fonts while the code runs, so that text is not laid out twice.
 */
export function earlyLinks(client: string): (path: string) => string {
  const manifest = read(client)
  const named = (wanted: string) => Object.values(manifest).find(({ name }) => name === wanted)
  const first = [named('react'), named('start')]
  const fonts = Object.values(manifest)
    .filter(isFont)
    .map(({ file }) => `</${file}>; rel=preload; as=font; type="font/woff2"; crossorigin; fetchpriority=low`)
  return (path) => {
    const name = path.slice(1)
    const screen = manifest[`src/screens/${name}/${name}-screen.tsx`]
    const code = [...first, screen].flatMap((chunk) => (chunk ? [`</${chunk.file}>; rel=modulepreload`] : []))
    return [...code, ...fonts].join(', ')
  }
}

/** Asks the API as the page's own request would, with its cookie. Null when it is refused. */
type Ask = (path: string) => Promise<unknown>

/** In milliseconds: an answer that takes longer is left to the page to ask for. */
const patience = 500
/** In characters: what is longer is better compressed, as the API does. */
const roomy = 65_536

/**
 * The answers that every page begins with, and the caseload for its page, as a data block at the end of the document: the
 * code finds them there and need not ask. It is data, never run, and nothing in it can end the block. Empty when they are
 * long; without those that are refused or late.
 */
export async function firstAnswers(path: string, ask: Ask): Promise<string> {
  const asked = Promise.all([ask('/api/session'), path === '/cases' ? ask('/api/cases') : null])
  const [session, cases] = await Promise.race([asked, setTimeout(patience, [null, null])])
  const answers = { ...(session !== null && { session }), ...(cases !== null && { cases }) }
  const json = JSON.stringify(answers).replaceAll('<', '\\u003c')
  return json.length > roomy ? '' : `<script type="application/json" id="first-answers">${json}</script>`
}
