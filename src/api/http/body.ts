import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { refuse } from '../refused.ts'

const limit = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => refuse(c, { reason: 'too_large', code: 'too_large' }) })

const smallBody = limit(1_000_000)
const importBody = limit(25_000_000)

const isImport = (c: Context): boolean => c.req.path === '/api/cases/import'

const limited = createMiddleware((c, next) => (isImport(c) ? importBody : smallBody)(c, next))

// In JSON it can only be written so: what is decoded has none of it.
const unstorableEscape = /\\u(0000|d[89a-f])/i

/**
 * What is wrong with a body, if anything. It is parsed only where it has to be, and nothing of it is kept: the routes read it
 * when they know who sends it. An import answers with every problem of the file, this one among them.
 */
function faultIn(bytes: ArrayBuffer, isFile: boolean): 'not_json' | 'not_storable' | undefined {
  try {
    // Fatal: a file in another encoding is refused, not stored with its letters replaced.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (isFile || !unstorableEscape.test(text)) return undefined
    return hasUnstorableText(JSON.parse(text)) ? 'not_storable' : undefined
  } catch {
    return 'not_json'
  }
}

/** Refuses what is in no encoding of JSON, and text that the database cannot hold, before anything else looks at it. */
const readable = createMiddleware(async (c, next) => {
  if (/%00/.test(c.req.url)) return refuse(c, { reason: 'invalid', code: 'not_storable' })
  const bytes = await c.req.arrayBuffer()
  const fault = bytes.byteLength === 0 ? undefined : faultIn(bytes, isImport(c))
  if (fault === 'not_storable') return refuse(c, { reason: 'invalid', code: fault })
  if (fault) return c.json({ reason: 'invalid', code: fault }, 400)
  await next()
})

/** The body read whole (so that a slow sender holds no transaction), within its limit, and usable. */
export const jsonBody = every(limited, readable)

// PostgreSQL's text holds neither U+0000 nor half of a surrogate pair.
const unstorable = /\0|\p{Surrogate}/u

/** Whether a key or a text anywhere in a JSON value cannot be stored. Without recursion: it may be nested deep. */
export function hasUnstorableText(value: unknown): boolean {
  const pending = [value]
  while (pending.length > 0) {
    const current = pending.pop()
    if (typeof current === 'string' && unstorable.test(current)) return true
    if (typeof current !== 'object' || current === null) continue
    for (const key in current) if (unstorable.test(key)) return true
    for (const child of Object.values(current)) pending.push(child)
  }
  return false
}
