import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))

const read = (client: string) => {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8')))
  } catch {
    return {}
  }
}

/** The `Link` header of a page whose screen has a file of its own: it is asked for with the code that every page needs. */
export function screenLinks(client: string): (path: string) => string | undefined {
  const manifest = read(client)
  return (path) => {
    const name = path.slice(1)
    const screen = manifest[`src/screens/${name}/${name}-screen.tsx`]
    return screen && `</${screen.file}>; rel=modulepreload`
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
