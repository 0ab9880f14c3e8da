import { z } from '@hono/zod-openapi'
import type { ReaderEnv } from './case-reader.ts'
import { caseParams } from './router.ts'

export const contactParams = caseParams.extend({
  recipient: z.string().openapi({ param: { name: 'recipient', in: 'path' } }),
})

/** Whether somebody of the case is meant. */
export const isInCase = (
  { file }: Pick<ReaderEnv['Variables']['reader'], 'file'>,
  recipient: string,
): boolean => recipient === 'citizen' || file.contacts.some(({ id }) => id === recipient)
