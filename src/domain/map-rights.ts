import { batonRights } from './baton-rights.ts'
import type { Recipient } from './case-file.ts'
import type { Contact } from './contact.ts'
import { mayEditContact } from './decide/contact.ts'
import { addsToMap, keepsMap } from './decide/map-entry.ts'
import { mayEditTie } from './decide/tie.ts'
import { mayEditWait } from './decide/wait.ts'
import type { Tie } from './tie.ts'
import type { VisibleCaseFile, VisibleContact, VisibleTie, VisibleWait } from './visible-case-file.ts'
import type { Wait } from './wait.ts'

/** What somebody may do with the entries of the map that they see: by the rules that decide, so that no more is offered. */
export interface MapRights {
  /** Contacts, ties and waits. */
  mayAdd: boolean
  mayPlan: boolean
  /** By the one who coordinates or holds it, when nobody is asked already. */
  mayOfferBaton: boolean
  /** Of help wished for and received. */
  mayWriteHelp: boolean
  mayEditContact: (contact: VisibleContact, field: keyof Contact) => boolean
  mayEditTie: (tie: VisibleTie, field: keyof Tie) => boolean
  mayEditWait: (wait: VisibleWait, field: keyof Wait) => boolean
}

/** `now` is an instant. */
export function mapRights(view: VisibleCaseFile, actor: Recipient, now: string): MapRights {
  const writer = { file: view, view, actor }
  return {
    mayAdd: addsToMap(writer),
    mayPlan: actor === view.coordinator,
    mayOfferBaton: batonRights(view, actor, now).mayOffer,
    mayWriteHelp: keepsMap(writer),
    mayEditContact: (contact, field) => mayEditContact(writer, contact, field),
    mayEditTie: (tie, field) => mayEditTie(writer, tie, field),
    mayEditWait: (wait, field) => mayEditWait(writer, wait, field),
  }
}
