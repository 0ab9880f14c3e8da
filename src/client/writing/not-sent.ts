import type { Command } from '../../domain/command.ts'
import type { Sending } from './queue.ts'

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

/** The same command, based on what the others have written meanwhile; undefined when it was not about that. */
export function basedOnTheirs({ command, refused }: Sending): Command | undefined {
  const conflicts = refused?.body.conflicts ?? []
  if (conflicts.length === 0 || !('was' in command)) return undefined
  const [first] = conflicts
  if (typeof command.was === 'string' && typeof first?.theirs === 'string') {
    return { ...command, was: first.theirs } as Command
  }
  if (typeof command.was !== 'object') return undefined
  const theirs = Object.fromEntries(conflicts.map((one) => [one.field, one.theirs]))
  return { ...command, was: { ...command.was, ...theirs } } as Command
}
