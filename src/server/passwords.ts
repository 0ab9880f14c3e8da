import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../api/options.ts'

/** Argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, 2 rounds). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwords: Passwords = {
  hash: (password) => hash(password, parameters),
  verify: (kept, password) => verify(kept, password),
}
