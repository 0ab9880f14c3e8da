import { lookup as resolveName } from 'node:dns'
import { once } from 'node:events'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { largestCalendar } from '../../domain/finding-time/busy-time.ts'

/** By what a server can tell whether anything is new. */
export interface Version {
  etag: string | null
  lastModified: string | null
}

export type Fetched =
  | ({ bytes: Uint8Array } & Version)
  | 'unchanged'
  | { problem: 'unreachable' | 'too_large' }

export interface FetchLimits {
  /** Whether a server with this IP address may be asked. */
  mayAsk: (address: string) => boolean
  /** Whether it may be asked unencrypted. */
  plain: boolean
  /** Milliseconds for everything, redirects too. */
  patience: number
  resolve: typeof resolveName
}

const mostRedirects = 5
const unreachable: Fetched = { problem: 'unreachable' }

/**
 * What is at an address, in at most ten seconds and of at most what an upload may be. A server is asked only where the
 * name leads when the connection is made, so that a name that leads elsewhere the second time gains nothing; redirects
 * are followed by hand, each checked like the first. Which of it failed is not told: it would say what is where.
 */
export async function fetchCalendar(
  address: string,
  known: Version | undefined,
  limits: Pick<FetchLimits, 'mayAsk' | 'plain'> & Partial<FetchLimits>,
): Promise<Fetched> {
  const { patience = 10_000, resolve = resolveName, ...may } = limits
  const signal = AbortSignal.timeout(patience)
  try {
    let url = new URL(address)
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const answer = await ask(url, known, { ...may, patience, resolve }, signal)
      const { statusCode = 0, headers } = answer
      if (statusCode === 200) return await taken(answer, signal)
      answer.destroy()
      if (statusCode === 304 && known) return 'unchanged'
      if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return unreachable
      url = new URL(headers.location, url)
    }
    return unreachable
  } catch {
    // The library's words may repeat the address.
    return unreachable
  }
}

async function ask(
  url: URL,
  known: Version | undefined,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' && !(limits.plain && url.protocol === 'http:')) throw new Error('Not https')
  // A number is connected to without being looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !limits.mayAsk(host)) throw new Error('Not on the internet')
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  const asked = request(url, {
    agent: false,
    lookup: checkedLookup(limits),
    signal,
    maxHeaderSize: 16_384,
    headers: {
      accept: 'text/calendar',
      'accept-encoding': 'identity',
      'user-agent': 'Roedtraad',
      ...(known?.etag && { 'if-none-match': known.etag }),
      ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    },
  })
  // What fails after the answer has begun is told where that is read.
  asked.on('error', () => undefined)
  asked.end()
  const [answer]: IncomingMessage[] = await once(asked, 'response', { signal })
  if (!answer) throw new Error('No answer')
  return answer.on('error', () => undefined)
}

/** Looks a name up for the connection itself: what it finds is what is connected to. One that may not be asked is enough. */
const checkedLookup =
  ({ mayAsk, resolve }: FetchLimits): LookupFunction =>
  (name, options, callback) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first || !found.every(({ address }) => mayAsk(address))) {
        return callback(error ?? new Error('Not on the internet'), '', 0)
      }
      if (options.all === true) return callback(null, found)
      return callback(null, first.address, first.family)
    })

async function taken(answer: IncomingMessage, signal: AbortSignal): Promise<Fetched> {
  const { etag = null, 'last-modified': lastModified = null, ...headers } = answer.headers
  const isPacked = (headers['content-encoding'] ?? 'identity') !== 'identity'
  if (isPacked) {
    answer.destroy()
    return unreachable
  }
  const chunks: Buffer[] = []
  let size = 0
  signal.addEventListener('abort', () => answer.destroy(new Error('Too slow')), { once: true })
  for await (const chunk of answer) {
    size += chunk.length
    if (size > largestCalendar) {
      answer.destroy()
      return { problem: 'too_large' }
    }
    chunks.push(chunk)
  }
  if (!answer.complete) return unreachable
  return { bytes: Buffer.concat(chunks), etag, lastModified }
}
