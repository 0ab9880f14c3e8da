import type { RouteOptions } from '../options.ts'
import { findPersonByEmail } from '../store/people.ts'

/**
 * The person whose e-mail and password these are, or undefined. An unknown or closed account costs the same time as a wrong
 * password.
 */
export function passwordCheck({ passwords, transact }: Pick<RouteOptions, 'passwords' | 'transact'>) {
  let decoy: Promise<string> | undefined
  return async (email: string, password: string): Promise<string | undefined> => {
    decoy ??= passwords.hash(crypto.randomUUID())
    const person = await transact((tx) => findPersonByEmail(tx, email))
    const hash = person?.disabled_at === null ? person.password_hash : null
    const isRight = await passwords.verify(hash ?? (await decoy), password)
    return isRight && hash !== null ? person?.id : undefined
  }
}
