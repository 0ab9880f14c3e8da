/** In characters: the longest text of a case file, and of a status (`case-file.md`). */
export const longestText = 4000
export const longestStatus = 600

/** Whether a text is longer, in characters (Unicode code points) as JSON Schema counts. */
export const isLonger = (text: string, most: number): boolean => text.length > most && [...text].length > most
