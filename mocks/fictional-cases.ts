import { type CaseFile, caseFileSchema } from '../src/domain/case-file.ts'
import joern from './cases/joern.json'
import maja from './cases/maja.json'

/** The fictional cases with the dates they were written with. */
export const fictionalCases = (): CaseFile[] => [maja, joern].map((file) => caseFileSchema.parse(file))
