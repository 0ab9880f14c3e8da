// What may be told of an error in a log: its own sentence may repeat an address or a word of a case.

/** What a server or the network called it. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'

/** What kind of error it is. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
