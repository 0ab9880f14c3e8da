const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** 256 random bits. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** What is stored in a secret's place, and how documents are compared. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return base64url(new Uint8Array(digest))
}

// Without letters and digits that are mistaken for one another.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 80 random bits for a person to type: `K7QF-2MPR-XW9D-4TBH`. */
export function newCode(): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % 32])
  return [0, 4, 8, 12].map((from) => random.slice(from, from + 4).join('')).join('-')
}

/** The hash of a code as typed: case, spaces and hyphens do not matter. */
export const codeHash = (code: string): Promise<string> =>
  sha256(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))

/** Six random digits, to be told in a call or a text message: a second factor beside a token, never a secret by itself. */
export function newDigits(): string {
  // What is over would make some digits likelier than others.
  const fair = 4_294_000_000
  const random = new Uint32Array(1)
  do crypto.getRandomValues(random)
  while ((random[0] ?? fair) >= fair)
  return String((random[0] ?? 0) % 1_000_000).padStart(6, '0')
}

/** The hash of such digits as typed. Made with their token, which is not stored: the digits alone would be soon found. */
export const digitsHash = (token: string, digits: string): Promise<string> =>
  sha256(`${token} ${digits.replaceAll(/\D/g, '')}`)
