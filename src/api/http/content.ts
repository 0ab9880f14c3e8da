import type { Context } from 'hono'
import { sha256 } from '../sign-in/secret.ts'

/** A JSON answer with an ETag; 304 when the reader has this very content already. */
export async function contentAnswer(c: Context, content: unknown) {
  const body = JSON.stringify(content)
  const tag = `"${await sha256(body)}"`
  c.header('etag', tag)
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(tag)) return c.body(null, 304)
  return c.body(body, 200, { 'content-type': 'application/json' })
}
