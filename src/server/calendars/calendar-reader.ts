import { kindOf } from '../error-words.ts'
import { startRepeating } from '../repeat.ts'
import { type Reading, readDue } from './read-due.ts'

/** Reads calendars from their addresses, when they are given and then every hour. */
export const startReadingCalendars = ({
  log,
  ...reading
}: Reading & {
  /** One line for the operator; never with an address. */
  log: (line: string) => void
}): { stop: () => Promise<void> } =>
  startRepeating({
    work: (signal) => readDue(reading, () => signal.aborted),
    pause: () => 2_000,
    failed: (error) => log(`Calendars could not be read: ${kindOf(error)}`),
    lastMilliseconds: 1_000,
  })
