interface Words {
  whole: string
  unknown: string
  /** The word for a key of the case file; for a list, the word for one of it. */
  word: (key: string) => string | undefined
  numbered: (what: string, number: number) => string
}

/** A JSON pointer into a case file as one would say it: "/contacts/3/kind" is the kind of the fourth contact. */
export function pointerWords(pointer: string, { whole, unknown, word, numbered }: Words): string {
  if (pointer === '') return whole
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const parts = keys.flatMap((key, index) => {
    if (isPlace(key)) return []
    const what = word(key) ?? unknown
    const place = keys[index + 1]
    return place !== undefined && isPlace(place) ? numbered(what, Number(place) + 1) : what
  })
  const said = parts.join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

const isPlace = (key: string): boolean => /^\d+$/.test(key)
