import { z } from 'zod'
import { date, id, text } from './values.ts'

export const cooperationAnswers = ['high', 'some', 'less', 'not_at_all', 'dont_know', 'not_relevant'] as const
export const yesNoAnswers = ['yes', 'no', 'dont_know'] as const

export const experienceSchema = z.strictObject({
  id,
  meeting: id.exactOptional(),
  question: z.enum(['cooperation', 'chose_participants', 'knows_next', 'understood']),
  by: id,
  answer: z.enum(['high', 'some', 'less', 'not_at_all', 'not_relevant', 'yes', 'no', 'dont_know']),
  comment: text.exactOptional(),
  on: date,
})
export type Experience = z.infer<typeof experienceSchema>

export const lessonSchema = z.strictObject({
  id,
  text,
  state: z.enum(['collected', 'discussed', 'shared', 'used']),
  on: date,
  offer: text.exactOptional(),
})
