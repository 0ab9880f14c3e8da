import { conditionProblems } from './condition-problems.ts'
import { cycleProblems, duplicateProblems } from './id-problems.ts'
import type { JsonNode } from './json-node.ts'
import type { ProblemCode } from './problem-sentences.ts'
import { rangeProblems } from './range-problems.ts'
import { exceptionProblems, referenceProblems } from './reference-problems.ts'
import { shapeProblems } from './shape-problems.ts'
import { textProblems } from './text-problems.ts'

/** What is wrong with a case file, and where (a JSON pointer). Never the value: it may be about a person. */
export interface Problem {
  pointer: string
  code: ProblemCode
  /** Which key is missing; the contract's own word, never a value. */
  key?: string
}

/**
 * Every problem of a would-be case file (case-file.md, "Rules that hold everywhere"): any JSON value, however
 * broken. None: it is a valid CaseFile. One fault is one problem; none comes twice; by pointer.
 */
export function problems(value: unknown): Problem[] {
  const root: JsonNode = { value, pointer: '' }
  const found = [
    ...textProblems(root),
    ...shapeProblems(value),
    ...duplicateProblems(root),
    ...referenceProblems(root),
    ...exceptionProblems(root),
    ...cycleProblems(root),
    ...rangeProblems(root),
    ...conditionProblems(root),
  ]
  const faulty = new Set<string>()
  return found
    .filter(({ pointer, code, key = '' }) => {
      const fault = aboutTheValue.has(code) ? pointer : `${pointer} ${code} ${key}`
      if (faulty.has(fault)) return false
      faulty.add(fault)
      return true
    })
    .sort((a, b) => byPlace.compare(a.pointer, b.pointer))
}

const byPlace = new Intl.Collator('en', { numeric: true })

/** A value with one of these is replaced: the next such check of the same value would say nothing new. */
const aboutTheValue: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'cpr_like',
  'wrong_type',
  'unknown_value',
  'other_format',
  'other_version',
  'empty',
  'not_a_date',
  'not_an_instant',
  'not_an_email',
  'not_whole',
  'out_of_range',
  'reserved_id',
  'unknown_reference',
  'duplicate_id',
  'answer_to_another_question',
  'not_by_the_citizen',
])
