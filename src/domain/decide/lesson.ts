import type { CommandOf } from '../command.ts'
import { dayOf } from '../days.ts'
import type { Lesson } from '../experience.ts'
import {
  accept,
  added,
  byId,
  type Context,
  type Decision,
  editFields,
  invalid,
  isTaken,
  notAllowed,
  notFound,
} from './context.ts'
import { cprProblem, type Edit, lacking } from './map-entry.ts'

// What was learnt is seen by the citizen and the coordinator; the coordinator keeps it, for the others to use.

const keeps = ({ file, actor }: Context): boolean => actor === file.coordinator

const required = ['text', 'state'] as const

/** A lesson begins as collected. */
export function addLesson(context: Context, { lesson }: CommandOf<'addLesson'>): Decision {
  if (!keeps(context)) return notAllowed()
  if (isTaken(context.file.lessons ?? [], lesson.id)) return invalid('id_taken')
  const { id, text, offer } = lesson
  return (
    problemIn(lesson) ??
    accept(
      added(['lessons'], {
        id,
        text,
        state: 'collected' as const,
        on: dayOf(context.now),
        ...(offer !== undefined && { offer }),
      }),
    )
  )
}

/** Its text, the offer it is about, or what has become of it, also back again. */
export function editLesson(context: Context, { lesson: id, ...edit }: CommandOf<'editLesson'>): Decision {
  const lesson = byId(context.view.lessons ?? [], id)
  if (!lesson) return notFound
  if (!keeps(context)) return notAllowed()
  return (
    lacking<Lesson>(edit, required) ??
    problemIn(edit.set) ??
    editFields(['lessons', id], lesson, edit.set, edit.was)
  )
}

const problemIn = (written: Edit<Lesson>['set']): Decision | undefined =>
  written.text?.trim() === '' ? invalid('text_missing', 'text') : cprProblem(written)
