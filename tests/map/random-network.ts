import type { VisibleContact, VisibleTie } from '../../src/domain/visible-case-file.ts'
import { contactKinds, contactStatuses, lifeAreas, sectors, tieKinds } from '../../src/domain/vocabulary.ts'
import type { Entry } from '../../src/screens/map/entries.ts'

const names = [
  'Jobcenter Fjordvig',
  'Ydelseskontoret',
  'Egen læge',
  'Psykiatrisk Ambulatorium, Region Vesterhav',
  'Mormor',
  'Børne- og Familieafdelingen',
  'Gældsrådgivningen Havnen (frivillig)',
  'Fjordvig Boligforening',
  'Skolen, 5. klasse',
  'Plantehuset Syrenvej (planteskole)',
]

/** A made-up network of a size, the same for the same number: contacts, every third one waiting, and a tie each. */
export function randomNetwork(size: number, seed = 1): { entries: Entry[]; ties: VisibleTie[] } {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  const oneOf = <Item>(items: readonly [Item, ...Item[]]): Item => items[next(items.length)] ?? items[0]
  const contacts = Array.from({ length: size }, (_, index): VisibleContact => {
    const closeness = next(4)
    return {
      id: `c${index}`,
      name: `${names[index % names.length]} ${index}`,
      kind: oneOf(contactKinds),
      sector: oneOf(sectors),
      status: oneOf(contactStatuses),
      lifeArea: oneOf(lifeAreas),
      acute: next(8) === 0,
      ...(closeness > 0 && { closeness }),
    }
  })
  const ties = contacts.flatMap(({ id }, index): VisibleTie[] => {
    const other = contacts[next(size)]
    return other && other.id !== id
      ? [{ id: `t${index}`, from: id, to: other.id, kind: oneOf(tieKinds) }]
      : []
  })
  const entries = contacts.map((contact, index) => ({
    contact,
    waits:
      index % 3 === 0
        ? [{ id: `w${index}`, contact: contact.id, days: next(900), overdueDays: next(2) * next(90) }]
        : [],
    ties: ties.filter(({ from, to }) => from === contact.id || to === contact.id),
  }))
  return { entries, ties }
}
