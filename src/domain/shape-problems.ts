import type { z } from 'zod'
import { caseFileSchema } from './case-file.ts'
import { looksLikeCpr } from './cpr.ts'
import { at, type JsonNode, pointerTo } from './json-node.ts'
import type { ProblemCode } from './problem-sentences.ts'
import type { Problem } from './problems.ts'

type Issue = z.core.$ZodIssue

/** What the schema of a case file says against a value: keys, kinds of values, words, dates, lengths. */
export function shapeProblems(value: unknown): Problem[] {
  const result = caseFileSchema.safeParse(value)
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, value))
}

function problemsOf(issue: Issue, root: unknown): Problem[] {
  const pointer = issue.path.reduce(pointerTo, '')
  if (issue.code === 'unrecognized_keys') {
    // One that looks like a CPR number is found by `textProblems` and must not be in a pointer.
    return issue.keys
      .filter((key) => !looksLikeCpr(key))
      .map((key) => ({ pointer: pointerTo(pointer, key), code: 'unknown_key' }))
  }
  const node = issue.path.reduce<JsonNode | undefined>(child, { value: root, pointer: '' })
  if (node === undefined) {
    const parent = issue.path.slice(0, -1).reduce(pointerTo, '')
    return [{ pointer: parent, code: 'missing', key: String(issue.path.at(-1)) }]
  }
  return [{ pointer, code: codeOf(issue, node) }]
}

const child = (parent: JsonNode | undefined, key: PropertyKey): JsonNode | undefined =>
  parent && at(parent, typeof key === 'number' ? key : String(key))

function codeOf(issue: Issue, { value, pointer }: JsonNode): ProblemCode {
  switch (issue.code) {
    case 'invalid_type':
      if (typeof value !== 'number') return 'wrong_type'
      if (issue.expected === 'int') return 'not_whole'
      // JSON's 1e400 is read as infinity.
      return issue.expected === 'number' ? 'out_of_range' : 'wrong_type'
    case 'invalid_value':
      if (pointer === '/format') return 'other_format'
      return pointer === '/version' ? 'other_version' : 'unknown_value'
    case 'too_small':
      return issue.origin === 'string' ? 'empty' : 'out_of_range'
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'out_of_range'
    case 'invalid_format':
      return 'not_an_email'
    case 'custom':
      return customCodes.find((code) => code === issue.message) ?? 'wrong_type'
    default:
      return 'wrong_type'
  }
}

/** What the refinements in values.ts and contact.ts answer. */
const customCodes = ['too_long', 'not_a_date', 'not_an_instant', 'reserved_id'] as const
