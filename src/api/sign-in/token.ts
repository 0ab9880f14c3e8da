import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Keeps the session's token on the reader's device. */
export interface TokenKeeper {
  read(c: Context): string | undefined
  keep(c: Context, token: string): void
  forget(c: Context): void
}

/** In a cookie that scripts cannot read. `secure`: served over https. */
export function tokenCookie(secure: boolean): TokenKeeper {
  // A browser holds the `__Host-` prefix to https, this host and the whole site; plain http cannot have it.
  const name = secure ? '__Host-roedtraad' : 'roedtraad'
  const attributes = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const
  return {
    read: (c) => getCookie(c, name),
    keep: (c, token) => setCookie(c, name, token, attributes),
    forget: (c) => deleteCookie(c, name, attributes),
  }
}

/** In memory, for the demo in the browser: its request handlers neither see nor set cookies. */
export function tokenInMemory(): TokenKeeper {
  let kept: string | undefined
  return {
    read: () => kept,
    keep: (_, token) => {
      kept = token
    },
    forget: () => {
      kept = undefined
    },
  }
}
