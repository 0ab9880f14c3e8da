import { z } from 'zod'
import { date, id, text } from './values.ts'
import { afterQuestions, lessonStates } from './vocabulary.ts'

export const experienceSchema = z.strictObject({
  id,
  meeting: id.exactOptional(),
  question: z.enum([...afterQuestions, 'understood']),
  by: id,
  answer: z.enum(['high', 'some', 'less', 'not_at_all', 'not_relevant', 'yes', 'no', 'dont_know']),
  comment: text.exactOptional(),
  on: date,
})
export type Experience = z.infer<typeof experienceSchema>
export type Answer = Experience['answer']

export const lessonSchema = z.strictObject({
  id,
  text,
  state: z.enum(lessonStates),
  on: date,
  offer: text.exactOptional(),
})
export type Lesson = z.infer<typeof lessonSchema>
