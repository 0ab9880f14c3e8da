import type { ReaderEnv } from './case-reader.ts'
import { caseParams, pathPart } from './router.ts'

export const contactParams = caseParams.extend({ recipient: pathPart('recipient') })

/** Whether somebody of the case is meant. */
export const isInCase = (
  { file }: Pick<ReaderEnv['Variables']['reader'], 'file'>,
  recipient: string,
): boolean => recipient === 'citizen' || file.contacts.some(({ id }) => id === recipient)
