import type { Command } from '../../domain/command.ts'
import type { Conflict } from '../commands.ts'

const isText = (value: unknown): value is string => typeof value === 'string' && /\s|[.!?]$/.test(value)

/** What somebody wrote in a command: its sentences, not what they were based on. */
export function typedIn(command: Command): string[] {
  const textsIn = (value: unknown): string[] => {
    if (isText(value)) return [value]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, child]) =>
      key === 'was' ? [] : key === 'text' && typeof child === 'string' ? [child] : textsIn(child),
    )
  }
  return textsIn(command)
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The same command, based on what the others have written meanwhile: with what its writer wants in `mine`, and without
 * the other fields they changed. Undefined when nothing of it is left.
 */
export function basedOnTheirs(
  command: Command,
  conflicts: readonly Pick<Conflict, 'field' | 'theirs'>[],
  mine: readonly string[],
): Command | undefined {
  if (!('was' in command)) return undefined
  if (typeof command.was !== 'object') {
    const [first] = conflicts
    return first && mine.includes(first.field)
      ? ({ ...command, was: first.theirs ?? undefined } as Command)
      : undefined
  }
  const [was, set]: [Fields, Fields] = [command.was, 'set' in command ? command.set : {}]
  const theirs = new Map(conflicts.map((one) => [one.field, one.theirs]))
  const isLeft = ([field]: [string, unknown]) => !theirs.has(field) || mine.includes(field)
  const nextSet = Object.fromEntries(Object.entries(set).filter(isLeft))
  const nextWas = Object.entries({ ...was, ...Object.fromEntries(theirs) })
    .filter(isLeft)
    // What is not there by now.
    .filter(([, value]) => value !== null)
  if (Object.keys(nextSet).length + nextWas.length === 0) return undefined
  return { ...command, set: nextSet, was: Object.fromEntries(nextWas) } as Command
}
