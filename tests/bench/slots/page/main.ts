import { bestSlots } from '../../../../src/domain/finding-time/slots.ts'
import { question } from '../question.ts'

const asked = question('2026-10-05')

/** Milliseconds of one call. */
Reflect.set(window, 'bestSlots', () => {
  const begin = performance.now()
  const slots = bestSlots(asked)
  const took = performance.now() - begin
  if (slots.length !== asked.limit) throw new Error('Too few slots')
  return took
})
