import type { CaseFile } from '../../src/domain/case-file.ts'
import type { Command } from '../../src/domain/command.ts'
import { helpTypes, lifeAreas, needs, tieKinds } from '../../src/domain/vocabulary.ts'
import { oracleAddDays, oracleDayOf } from './days.ts'
import type { Draw } from './random-case.ts'

/** What is in no random case. */
export const absent = 'absent'

/** A command about the map, sensible or not, by what stands in the case. */
export function randomMapCommand(draw: Draw, file: CaseFile, at: string): Command {
  const chance = (percent: number): boolean => draw(99) < percent
  const pick = <const Value>(values: readonly [Value, ...Value[]]): Value =>
    values[draw(values.length - 1)] ?? values[0]
  const any = <Entry>(entries: readonly Entry[]): Entry | undefined =>
    chance(95) ? entries[draw(entries.length - 1)] : undefined
  const idOf = (entries: readonly { id: string }[]): string => any(entries)?.id ?? absent
  const text = () => pick(['Kort.', 'Æøå', 'Kort.', chance(20) ? ' ' : 'Andet'])
  const day = () => oracleAddDays(oracleDayOf(at), pick([-400, -30, -1, 0, 0, chance(20) ? 1 : -2]))
  const newId = () => (chance(97) ? `new ${draw(1_000_000)}` : pick(['1', '2', 'æøå']))
  const ends = () => ({ from: idOf(file.contacts), to: idOf(file.contacts) })
  const someGoals = () => file.goals.filter(() => chance(40)).map(({ id }) => id)

  /** Some of the fields set to something else, taken away or said to have been what they were not. */
  const edit = <Entry>(entry: Entry | undefined, to: { [Field in keyof Entry]?: Entry[Field] }) => {
    const set: typeof to = {}
    const was: typeof to = {}
    for (const field in to) {
      if (!chance(30)) continue
      if (entry?.[field] !== undefined && chance(98)) was[field] = entry[field]
      if (was[field] === undefined || chance(85)) set[field] = to[field]
    }
    return { set, was }
  }

  const [contact, wait, tie, event] = [
    any(file.contacts),
    any(file.waits),
    any(file.ties),
    any(file.helpEvents),
  ]
  const newContact = () => ({
    id: newId(),
    name: text(),
    kind: pick(['school', 'mentor', 'relative']),
    sector: pick(['private', 'region']),
    lifeArea: contact?.lifeArea ?? pick(lifeAreas),
    status: pick(['active', 'wished']),
    acute: chance(50),
    ...(chance(30) && { person: { name: text() } }),
    ...(chance(30) && { from: day(), until: day() }),
  })
  const commands: [() => Command, ...(() => Command)[]] = [
    () => ({ type: 'addContact', contact: newContact() }),
    () => {
      const to = {
        name: text(),
        lifeArea: any(file.contacts)?.lifeArea ?? pick(lifeAreas),
        status: pick(['ended', 'active']),
        closeness: pick([1, 2, 3]),
        need: pick(needs),
        acute: chance(50),
        lastContact: day(),
        from: day(),
        until: day(),
        note: text(),
        person: { name: text() },
      } as const
      return { type: 'editContact', contact: contact?.id ?? absent, ...edit(contact, to) }
    },
    () => ({ type: 'removeContact', contact: idOf(file.contacts) }),
    () => ({ type: 'addContacts', contacts: [newContact(), newContact()] }),
    () => ({ type: 'removeContacts', contacts: [idOf(file.contacts), idOf(file.contacts)] }),
    () => ({
      type: 'addTie',
      tie: {
        id: newId(),
        ...ends(),
        kind: pick(tieKinds),
        ...(chance(30) && { since: day(), until: day() }),
      },
    }),
    () => {
      const to = { ...ends(), kind: pick(tieKinds), since: day(), until: day(), note: text() }
      return { type: 'editTie', tie: tie?.id ?? absent, ...edit(tie, to) }
    },
    () => ({ type: 'removeTie', tie: idOf(file.ties) }),
    () => ({
      type: 'addWait',
      wait: {
        id: newId(),
        contact: idOf(file.contacts),
        what: text(),
        ...(chance(50) && { since: day() }),
        blocks: someGoals(),
        fastTrack: chance(30) ? [{ askedOn: day(), askedOf: idOf(file.contacts) }] : [],
      },
    }),
    () => {
      const to = {
        contact: idOf(file.contacts),
        what: text(),
        since: day(),
        expected: day(),
        promisedBy: day(),
        blocks: someGoals(),
        fastTrack: [{ askedOn: day(), askedOf: idOf(file.contacts) }],
        answeredOn: day(),
      }
      return { type: 'editWait', wait: wait?.id ?? absent, ...edit(wait, to) }
    },
    () => ({ type: 'removeWait', wait: idOf(file.waits) }),
    () => ({
      type: 'addHelpEvent',
      event: { id: newId(), type: pick(helpTypes), outcome: pick(['wished', 'helped']), on: day() },
    }),
    () => {
      const to = { outcome: pick(['helped', 'waiting']), on: day(), closedOn: day(), note: text() } as const
      return { type: 'editHelpEvent', event: event?.id ?? absent, ...edit(event, to) }
    },
    () => ({ type: 'removeHelpEvent', event: idOf(file.helpEvents) }),
    () => ({ type: 'offerBaton', to: idOf(file.contacts), effectiveFrom: day() }),
    () => ({ type: 'acceptBaton' }),
    () => ({ type: 'declineBaton' }),
    () => ({ type: 'withdrawBatonOffer' }),
  ]
  return pick(commands)()
}
