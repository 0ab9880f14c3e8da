import { z } from '@hono/zod-openapi'
import { looksLikeCpr } from '../../domain/cpr.ts'

/** No CPR number anywhere, so not in a name or an address either. */
const isNotCpr = (text: string): boolean => !looksLikeCpr(text)

/** An e-mail address as people write them; RFC 5321 allows no longer one. */
export const email = z
  .string()
  .trim()
  .max(254)
  .regex(z.regexes.html5Email, { error: 'not_an_email' })
  .refine(isNotCpr, { error: 'cpr_like' })

export const personName = z.string().trim().min(1).max(200).refine(isNotCpr, { error: 'cpr_like' })

/** A password or code as typed, right or wrong. */
export const secret = z.string().max(256)

/** Long rather than complicated (ASVS 5.0 V6.2). */
export const newPassword = z.string().min(12, { error: 'too_short' }).max(256)
