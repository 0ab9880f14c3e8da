import type { TestApi } from './api.ts'

/** Somebody at a browser of their own: keeps its cookie, sends JSON. */
export class Reader {
  cookie = ''
  readonly #home: Pick<TestApi, 'api'>
  readonly #headers: Record<string, string>

  constructor(home: Pick<TestApi, 'api'>, headers: Record<string, string> = {}) {
    this.#home = home
    this.#headers = headers
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await this.#home.api.request(`http://localhost/api${path}`, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.#headers,
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0] ?? ''
    return response
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers)
  post = (path: string, body: unknown = {}, headers?: Record<string, string>) =>
    this.send('POST', path, body, headers)

  /** Sends a command with an id of its own. */
  command = (caseId: string, command: unknown, id: string = crypto.randomUUID()) =>
    this.post(`/cases/${caseId}/commands`, { id, command })
}

/** The answer's JSON; fails the test when the status is another. */
export async function answer<Answer = never>(response: Response, status = 200): Promise<Answer> {
  const text = await response.text()
  if (response.status !== status)
    throw new Error(`${response.status} instead of ${status}: ${text.slice(0, 300)}`)
  return text === '' ? (undefined as Answer) : JSON.parse(text)
}
