import type { Command } from '../../domain/command.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'

/** The edit as one of what is stored by now: sent so, it is done whatever somebody else wrote meanwhile. */
export function rebased(command: Command, { contacts, ties, waits }: VisibleCaseFile): Command {
  switch (command.type) {
    case 'editContact':
      return { ...command, was: basis(command, contacts, command.contact) }
    case 'editTie':
      return { ...command, was: basis(command, ties, command.tie) }
    case 'editWait':
      return { ...command, was: basis(command, waits, command.wait) }
    default:
      return command
  }
}

type Fields<Entry> = { [Field in keyof Entry]?: Entry[Field] | undefined }

function basis<Entry>(
  { set, was }: { set: Fields<Entry>; was: Fields<Entry> },
  entries: readonly ({ id: string } & Fields<Entry>)[],
  id: string,
): Fields<Entry> {
  const entry: Fields<Entry> = entries.find((one) => one.id === id) ?? {}
  const based: Fields<Entry> = {}
  for (const field in { ...was, ...set }) if (entry[field] !== undefined) based[field] = entry[field]
  return based
}
