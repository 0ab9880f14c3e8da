import type { Refused } from '../api/refused.ts'

/** The API's refusal; `offline` when nothing was heard. */
type Body = Omit<Refused, 'reason'> & { reason: Refused['reason'] | 'offline' }

/** A refusal by the API, or (status 0) no answer at all. */
export class ApiError extends Error {
  readonly status: number
  readonly body: Body

  constructor(status: number, body: Body) {
    super(`${status} ${body.reason}`)
    this.name = 'ApiError'
    this.status = status
    this.body = body
  }
}

/** The field that a refusal is about; undefined when it is about none, or is no refusal. */
export const fieldOf = (error: unknown): string | undefined =>
  error instanceof ApiError ? error.body.field : undefined

/** True when nothing was heard from the server, so that asking again is right. */
export const isOffline = (error: unknown): boolean => error instanceof ApiError && error.status === 0

/** The status of an error from the API; 500 for anything else, 0 without a network. */
export const statusOf = (error: unknown): number => (error instanceof ApiError ? error.status : 500)

const refusedFrom = async (response: Response): Promise<Body> => {
  try {
    const body: unknown = await response.json()
    if (typeof body === 'object' && body !== null && 'reason' in body) return body as Body
  } catch {
    // Not JSON: a proxy or a server that is starting.
  }
  return { reason: 'unexpected' }
}

interface Options {
  method?: 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  signal?: AbortSignal
}

/** One request to the API. `Answer` is the route's own type; refusals come as `ApiError`. */
export async function request<Answer>(path: string, options: Options = {}): Promise<Answer> {
  const response = await ask(path, options)
  return response.status === 204 ? (undefined as Answer) : response.json()
}

/** The same for an answer that is a file of text. */
export const requestText = async (path: string): Promise<string> => (await ask(path, {})).text()

async function ask(path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang || 'da' }
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method: options.method ?? 'GET',
      headers,
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ?? null,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiError(0, { reason: 'offline' })
  }
  if (!response.ok) throw new ApiError(response.status, await refusedFrom(response))
  return response
}
