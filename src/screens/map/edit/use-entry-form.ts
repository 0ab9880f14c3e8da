import { type FormEvent, useState } from 'react'
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type PathValue,
  useForm,
} from 'react-hook-form'
import { conflictsOf } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { ApiError } from '../../../client/request.ts'
import type { Command } from '../../../domain/command.ts'
import { messagesOf } from '../../../ui/form-errors.ts'
import type { MapCommands } from '../use-map-commands.ts'

interface Options<Values extends FieldValues, Entry> {
  /** The entry as it is stored now; for a new one, what is known of it. */
  stored: Entry
  valuesOf: (entry: Entry) => Values
  /** The fields of the form that hold a field of the entry. */
  names: Readonly<Record<string, readonly FieldPath<Values>[]>>
  /** What the form does to the entry it is based on; undefined when there is nothing to do. */
  commandOf: (values: Values, base: Entry) => { command: Command; said: string } | undefined
  send: MapCommands['send']
  onDone: () => void
}

/**
 * A form for an entry of the map. What is typed stays until it is stored, whatever arrives meanwhile; a refusal lands at
 * its field, and what somebody else changed meanwhile is shown beside what was typed.
 */
export function useEntryForm<Values extends FieldValues, Entry extends object>({
  stored,
  valuesOf,
  names,
  commandOf,
  send,
  onDone,
}: Options<Values, Entry>) {
  const refusal = useRefusalText()
  const [base, setBase] = useState(stored)
  const [initial] = useState(() => valuesOf(stored))
  const form = useForm<Values>({ defaultValues: initial as DefaultValues<Values>, shouldFocusError: false })
  const [error, setError] = useState<unknown>()
  const [settled, setSettled] = useState<readonly string[]>([])
  const conflicts = conflictsOf(error).filter(({ field }) => !settled.includes(field))

  const submit = form.handleSubmit(async (values) => {
    const asked = commandOf(values, base)
    setSettled([])
    const refused = asked && (await send(asked.command, asked.said))
    setError(refused)
    if (refused === undefined) return onDone()
    const name = fieldOf(refused, names)
    if (name) form.setError(name, { message: refusal(refused) })
  })

  /** One conflict is settled: what is stored now is what this edit is based on. */
  const settle = (field: string) => {
    setBase((was) => withField(was, stored, field))
    setSettled((fields) => [...fields, field])
  }
  const keepTheirs = (field: string) => {
    const theirs = valuesOf(stored)
    for (const name of names[field] ?? [])
      form.setValue(name, theirs[name] as PathValue<Values, typeof name>, { shouldDirty: true })
    settle(field)
  }

  const { errors, submitCount, isSubmitting } = form.formState
  const isSaid = error !== undefined && fieldOf(error, names) !== undefined
  return {
    form,
    submit: (event: FormEvent) => {
      event.preventDefault()
      form.clearErrors()
      if (!isSubmitting) void submit(event)
    },
    messages: messagesOf(errors).map(({ field, message }) => ({ field: idOf(field), message })),
    attempt: submitCount,
    isSubmitting,
    failure: error === undefined || isSaid || conflictsOf(error).length > 0 ? undefined : refusal(error),
    conflicts,
    keepTheirs,
    keepMine: settle,
  }
}

/** The id of the control of a form's field. */
export const idOf = (name: string): string => `entry-${name}`

/** The form's field that a refusal is about: `person.name` and `command/contact/person/email` as the form has them. */
function fieldOf<Name extends string>(
  error: unknown,
  names: Readonly<Record<string, readonly Name[]>>,
): Name | undefined {
  if (!(error instanceof ApiError) || error.status !== 422) return undefined
  const path = (error.body.field ?? '')
    .replace(/^command\/(contact|tie|wait|event|set|was)\//, '')
    .split(/[/.]/)
  const [field = '', part = ''] = path
  const among = names[field] ?? []
  return among.find((name) => name.toLowerCase() === `${field}${part}`.toLowerCase()) ?? among[0]
}

/** An entry with one field as another has it, or has it not. */
function withField<Entry extends object>(entry: Entry, other: Entry, field: string): Entry {
  const next = { ...entry }
  Reflect.deleteProperty(next, field)
  if (Object.hasOwn(other, field)) Reflect.set(next, field, Reflect.get(other, field))
  return next
}
