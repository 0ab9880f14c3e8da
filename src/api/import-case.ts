import { type CaseFile, caseFileSchema } from '../domain/case-file.ts'
import { type Problem, problems } from '../domain/problems.ts'
import { keepPublished } from './publish-version.ts'
import { insertCase } from './store/case-files.ts'
import { recordChange } from './store/changes.ts'
import type { Tx } from './store/transaction.ts'

export type Import =
  | { outcome: 'stored'; id: string }
  | { outcome: 'there_already' }
  | { outcome: 'refused'; problems: Problem[] }

/** A case's id is its address: a longer one fits neither a URL nor an index of PostgreSQL. */
const longestCaseId = 500

/** Stores a case file as a new case, or nothing of it. `person`: who imports it; null for the demo's own cases. */
export async function importCase(
  tx: Tx,
  value: unknown,
  by: { person: string | null; at: string },
): Promise<Import> {
  const found = problems(value)
  if (found.length > 0) return { outcome: 'refused', problems: found }
  const file: CaseFile = caseFileSchema.parse(value)
  const { id } = file.citizen
  if (id.length > longestCaseId) {
    return { outcome: 'refused', problems: [{ pointer: '/citizen/id', code: 'too_long' }] }
  }
  if (!(await insertCase(tx, file))) return { outcome: 'there_already' }
  await recordChange(tx, {
    case: id,
    version: 1,
    commandId: crypto.randomUUID(),
    command: 'importCase',
    requestHash: '',
    by: by.person === null ? null : { person: by.person },
    recipient: null,
    at: by.at,
    changes: [],
  })
  await keepPublished(tx, file, by.at)
  return { outcome: 'stored', id }
}
