import { readFile } from 'node:fs/promises'
import { type CaseFile, caseFileSchema } from '../domain/case-file.ts'

const names = ['maja', 'joern']

const read = async (name: string): Promise<CaseFile> =>
  // As far from the source as from the built server: two folders up.
  caseFileSchema.parse(
    JSON.parse(await readFile(new URL(`../../mocks/cases/${name}.json`, import.meta.url), 'utf8')),
  )

/** The fictional cases with the dates they were written with. */
export const fictionalCases = (): Promise<CaseFile[]> => Promise.all(names.map(read))
