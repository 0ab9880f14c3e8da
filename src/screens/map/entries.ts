import { silentContacts } from '../../domain/gaps.ts'
import { insights, tieHolds, type WaitInsight } from '../../domain/insights.ts'
import type {
  VisibleCaseFile,
  VisibleContact,
  VisibleTie,
  VisibleWait,
} from '../../domain/visible-case-file.ts'

export type OpenWait = VisibleWait & Pick<WaitInsight, 'days' | 'overdueDays'>

/** A contact as the map and the table show it: with its open waits (the longest first) and its ties. */
export interface Entry {
  contact: VisibleContact
  waits: OpenWait[]
  ties: VisibleTie[]
  /** For how many days nobody has spoken to them, when that is too many. */
  silentDays?: number
}

/** Every contact the reader sees, in the case's order. Two that are not both seen have no tie here. */
export function entriesOf(file: VisibleCaseFile, day: string): Entry[] {
  const open = new Map(
    insights(file, day)
      .waits.filter((wait) => wait.open)
      .map((wait) => [wait.id, wait]),
  )
  const ties = tiesOf(file, day)
  const silent = new Map(silentContacts(file, day).map(({ contact, days }) => [contact, days]))
  return file.contacts.map((contact) => ({
    contact,
    waits: file.waits
      .flatMap((wait): OpenWait[] => {
        const insight = wait.contact === contact.id ? open.get(wait.id) : undefined
        return insight ? [{ ...wait, days: insight.days, overdueDays: insight.overdueDays }] : []
      })
      .toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1)),
    ties: ties.filter(({ from, to }) => from === contact.id || to === contact.id),
    ...silentFor(silent.get(contact.id)),
  }))
}

const silentFor = (days: number | null | undefined) => (typeof days === 'number' ? { silentDays: days } : {})

/** The ties that hold on the day between two contacts the reader sees. */
export function tiesOf(file: VisibleCaseFile, day: string): VisibleTie[] {
  const seen = new Set(file.contacts.map(({ id }) => id))
  return file.ties.filter((tie) => tieHolds(tie, day) && seen.has(tie.from) && seen.has(tie.to))
}
