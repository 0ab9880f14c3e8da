import { readFileSync } from 'node:fs'
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'

export const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

/** A fictional case, a new copy each time. */
export const fictionalCase = (name: 'maja' | 'joern'): CaseFile =>
  caseFileSchema.parse(readJson(`mocks/cases/${name}.json`))

/** The same case under another id, with parts of it replaced. */
export const caseLike = (file: CaseFile, id: string, parts: Partial<CaseFile> = {}): CaseFile => ({
  ...structuredClone(file),
  ...parts,
  citizen: { ...(parts.citizen ?? file.citizen), id },
})
