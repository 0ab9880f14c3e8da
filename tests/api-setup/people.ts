import type { TestApi } from './api.ts'
import { answer, Reader } from './reader.ts'

/** The demo's administrator, in a home that is a demo. */
export async function asAdministrator(home: TestApi): Promise<Reader> {
  const reader = new Reader(home)
  await answer(await reader.post('/demo/sign-in', { as: 'administrator' }))
  return reader
}

/** A contact of a case, or its "citizen", in a home that is a demo. */
export async function asRecipient(home: TestApi, caseId: string, recipient: string): Promise<Reader> {
  const reader = new Reader(home)
  await answer(await reader.post('/demo/sign-in', { case: caseId, as: recipient }))
  return reader
}

export const startDemo = async (home: TestApi): Promise<void> => {
  await answer(await new Reader(home).post('/demo/start'), 201)
}
