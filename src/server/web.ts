import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Api } from '../api/create-api.ts'

import { firstAnswers, screenLinks } from './first-page.ts'

interface Web {
  api: Pick<Api, 'fetch'>
  /** The folder of the built app. */
  client: string
  /** Served over https, by a proxy in front. */
  secure: boolean
}

const aYear = 365 * 24 * 60 * 60

/** What stands in the document itself, scripts or styles, each allowed by its digest. */
const inline = (html: string, tag: 'script' | 'style'): string[] =>
  Array.from(html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs')), ([, content = '']) => {
    const digest = createHash('sha256').update(content).digest('base64')
    return `'sha256-${digest}'`
  })

/** Nothing but what this server sends is loaded, run or asked, and nobody frames it. */
const securityHeaders = (secure: boolean, html: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...inline(html, 'script')],
      styleSrc: ["'self'", ...inline(html, 'style')],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? `max-age=${aYear}; includeSubDomains` : false,
  })

/** The API, asked for whoever asks for the page. */
const asking = (api: Web['api'], c: Context) => async (path: string) => {
  const headers = new Headers({ cookie: c.req.header('cookie') ?? '' })
  const answer = await api.fetch(new Request(new URL(path, c.req.url), { headers }), c.env)
  return answer.ok ? answer.json() : null
}

/** A text of which the first part is sent before the rest is known. */
function inTwo(top: string, rest: Promise<string>, isZipped: boolean) {
  const text = isZipped ? createGzip({ flush: constants.Z_SYNC_FLUSH }) : new PassThrough()
  text.write(top)
  void rest.then((end) => text.end(end))
  return Readable.toWeb(text) as ReadableStream
}

/** The built app, the API and what every answer carries. Pages are drawn in the browser, so each path gives the same document. */
export function createWeb({ api, client, secure }: Web) {
  const web = new Hono<{ Bindings: HttpBindings }>()
  const html = readFileSync(join(client, 'index.html'), 'utf8')
  web.use(securityHeaders(secure, html))
  // Only the answers that hold a whole case are worth it.
  web.use('/api/cases/*', compress({ encoding: 'gzip' }))
  web.all('/api/*', (c) => api.fetch(c.req.raw, c.env))

  const linksOf = screenLinks(client)
  const [top = '', bottom = ''] = html.split(/(?=<\/body>)/)
  // What cannot be had is left to the page to ask for.
  const answersFor = (c: Context) => firstAnswers(c.req.path, asking(api, c)).catch(() => '')
  const page = (c: Context) => {
    c.header('Link', linksOf(c.req.path))
    c.header('Content-Type', 'text/html; charset=utf-8')
    // It holds what its reader may see, and is nobody else's.
    c.header('Cache-Control', 'no-store')
    c.header('Vary', 'Accept-Encoding')
    const isZipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    if (isZipped) c.header('Content-Encoding', 'gzip')
    const rest = answersFor(c).then((answers) => answers + bottom)
    return c.body(inTwo(top, rest, isZipped))
  }
  web.get('/', page)

  const files = { root: client, precompressed: true }
  web.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', `public, max-age=${aYear}, immutable`)
  })
  web.get('/assets/*', serveStatic(files), (c) => c.text('Not found', 404))
  web.get('*', async (c, next) => {
    c.header('Cache-Control', 'no-cache')
    await next()
  })
  web.get('*', serveStatic(files))
  const isFile = /\/[^/]*\.[^/]*$/
  web.get('*', async (c, next) => (isFile.test(c.req.path) ? c.text('Not found', 404) : next()))
  web.get('*', page)
  return web
}
