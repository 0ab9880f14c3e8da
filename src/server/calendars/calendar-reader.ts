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
    work: (isStopping) => readDue(reading, isStopping),
    pause: 2_000,
    failed: (error) => log(`Calendars could not be read: ${error instanceof Error ? error.name : 'unknown'}`),
    lastMilliseconds: 1_000,
  })
