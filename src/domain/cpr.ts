/**
 * Ten digits that may be a CPR number: a day (raised by 60 in substitute numbers) and a month, no check digit
 * (not guaranteed since 2007). Between the two parts may stand a hyphen or a dash, and a space before and after it, breaking
 * or not.
 */
const pattern =
  /\b(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])\d{2}[ \u00a0\u202f]?[-\u2010-\u2015\u2212]?[ \u00a0\u202f]?\d{4}\b/

/** Whether the text contains something that may be a CPR number. Such a text is never stored, logged or repeated. */
export const looksLikeCpr = (text: string): boolean => pattern.test(text)
