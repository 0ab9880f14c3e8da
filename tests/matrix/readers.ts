import type { TestApi } from '../api-setup/api.ts'
import { asAdministrator, asRecipient } from '../api-setup/people.ts'
import { Reader } from '../api-setup/reader.ts'
import type { Role } from './routes.ts'

const recipients: Partial<Record<Role, [caseId: string, as: string]>> = {
  coordinator: ['maja', 'M1'],
  participant: ['maja', 'M5'],
  mentor: ['maja', 'M11'],
  citizen: ['maja', 'citizen'],
  'of another case': ['joern', 'J1'],
  'ended consent': ['maja', 'M12'],
}

/** Somebody with a relation to Maja's case, signed in where they can be. */
export async function readerAs(home: TestApi, role: Role): Promise<Reader> {
  if (role === 'administrator') return await asAdministrator(home)
  const recipient = recipients[role]
  return recipient ? await asRecipient(home, ...recipient) : new Reader(home)
}
