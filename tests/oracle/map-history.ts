// A random history of a contact map, edit by edit, that notes what each edit means; and what the notes between two points
// of it come to. Shared with src/domain is nothing but shapes and words: the notes know nothing of how views are compared.

import type { CaseFile } from '../../src/domain/case-file.ts'
import { contactStatuses, lifeAreas, needs, tieKinds } from '../../src/domain/vocabulary.ts'
import { oracleAddDays } from './days.ts'
import type { Draw } from './random-case.ts'

type Value = string | number | boolean | undefined
/** `there` is whether it is on the map at all. */
export interface Note {
  list: 'contact' | 'tie' | 'wait'
  id: string
  field: string
  from: Value
  to: Value
}
type MapPart = Pick<CaseFile, 'contacts' | 'ties' | 'waits'>
export interface Moment extends MapPart {
  day: string
  /** What the edit that led here meant; several when it took others with it. */
  notes: Note[]
}

const kinds = ['added', 'removed', 'edited'] as const
const pick = <T>(draw: Draw, values: readonly T[], otherwise: T): T =>
  values[draw(values.length - 1)] ?? otherwise

/** A map from nothing, one edit a moment, each on the day of the one before or some days later. */
export function randomHistory(draw: Draw, edits: number): Moment[] {
  let moment: Moment = { day: '2026-09-01', contacts: [], ties: [], waits: [], notes: [] }
  const history = [moment]
  let made = 0
  for (let count = 0; count < edits; count++) {
    const day = draw(2) === 0 ? oracleAddDays(moment.day, 1 + draw(20)) : moment.day
    const list = pick(draw, ['contact', 'contact', 'contact', 'tie', 'wait'] as const, 'contact')
    moment = edited({ ...moment, day, notes: [] }, list, pick(draw, kinds, 'edited'), draw, `n${made++}`)
    history.push(moment)
  }
  return history
}

function edited(
  now: Moment,
  list: Note['list'],
  what: (typeof kinds)[number],
  draw: Draw,
  id: string,
): Moment {
  if (list === 'contact') return editedContact(now, what, draw, id)
  return list === 'tie' ? editedTie(now, what, draw, id) : editedWait(now, what, draw, id)
}

function editedContact(now: Moment, what: string, draw: Draw, id: string): Moment {
  const old = pick(draw, now.contacts, undefined)
  if (what === 'added' || !old) {
    const contact: CaseFile['contacts'][number] = {
      id,
      name: `Kontakt ${id}`,
      kind: 'other',
      sector: 'municipality',
      lifeArea: pick(draw, lifeAreas, 'housing'),
      status: pick(draw, contactStatuses, 'active'),
      acute: draw(1) === 0,
      ...(draw(1) === 0 && { closeness: 1 + draw(2) }),
      ...(draw(1) === 0 && { need: pick(draw, needs, 'unmet') }),
    }
    return { ...now, contacts: [...now.contacts, contact], notes: [there('contact', id, true)] }
  }
  if (what === 'removed') {
    const ties = now.ties.filter(({ from, to }) => from === old.id || to === old.id)
    const waits = now.waits.filter(({ contact }) => contact === old.id)
    return {
      ...now,
      contacts: now.contacts.filter((contact) => contact !== old),
      ties: now.ties.filter((tie) => !ties.includes(tie)),
      waits: now.waits.filter((wait) => !waits.includes(wait)),
      notes: [
        there('contact', old.id, false),
        ...ties.map((tie) => there('tie', tie.id, false)),
        ...waits.map((wait) => there('wait', wait.id, false)),
      ],
    }
  }
  const set = pick<Partial<typeof old>>(
    draw,
    [
      { status: pick(draw, contactStatuses, 'active') },
      { status: pick(draw, ['ended', 'active'] as const, 'ended') },
      { closeness: 1 + draw(2) },
      { lifeArea: pick(draw, lifeAreas, 'housing') },
      { acute: draw(1) === 0 },
      { need: pick(draw, needs, 'unmet') },
    ],
    {},
  )
  const contacts = now.contacts.map((contact) => (contact === old ? { ...old, ...set } : contact))
  return { ...now, contacts, notes: notesOf('contact', old.id, old, set) }
}

function editedTie(now: Moment, what: string, draw: Draw, id: string): Moment {
  const old = pick(draw, now.ties, undefined)
  const [from, to] = [pick(draw, now.contacts, undefined), pick(draw, now.contacts, undefined)]
  if ((what === 'added' || !old) && from && to) {
    const tie = { id, from: from.id, to: to.id, kind: pick(draw, tieKinds, 'supports') }
    return { ...now, ties: [...now.ties, tie], notes: [there('tie', id, true)] }
  }
  if (!old) return now
  if (what === 'removed')
    return { ...now, ties: now.ties.filter((tie) => tie !== old), notes: [there('tie', old.id, false)] }
  const set =
    draw(1) === 0
      ? { until: oracleAddDays(now.day, pick(draw, [-1, 0, 5, 30], 0)) }
      : { kind: pick(draw, tieKinds, 'supports') }
  const ties = now.ties.map((tie) => (tie === old ? { ...old, ...set } : tie))
  return { ...now, ties, notes: notesOf('tie', old.id, old, set) }
}

function editedWait(now: Moment, what: string, draw: Draw, id: string): Moment {
  const old = pick(draw, now.waits, undefined)
  const at = pick(draw, now.contacts, undefined)
  if ((what === 'added' || !old) && at) {
    const wait = { id, contact: at.id, what: 'svar', since: now.day, blocks: [], fastTrack: [] }
    return { ...now, waits: [...now.waits, wait], notes: [there('wait', id, true)] }
  }
  if (!old) return now
  if (what === 'removed')
    return { ...now, waits: now.waits.filter((wait) => wait !== old), notes: [there('wait', old.id, false)] }
  const set =
    draw(1) === 0
      ? { answeredOn: now.day }
      : { promisedBy: oracleAddDays(now.day, pick(draw, [7, 14, 30], 7)) }
  const waits = now.waits.map((wait) => (wait === old ? { ...old, ...set } : wait))
  return { ...now, waits, notes: notesOf('wait', old.id, old, set) }
}

const there = (list: Note['list'], id: string, to: boolean): Note => ({
  list,
  id,
  field: 'there',
  from: !to,
  to,
})

const notesOf = (list: Note['list'], id: string, old: object, set: object): Note[] => {
  const values = new Map<string, Value>(Object.entries(old))
  return Object.entries<Value>({ ...set }).map(([field, to]) => ({
    list,
    id,
    field,
    from: values.get(field),
    to,
  }))
}

const left = ['ended', 'declined', 'not_relevant']
const metness: Record<string, number> = { unmet: 0, wished: 0, partly: 1, covered: 2 }

/**
 * What the moments from `start` to `end` come to, as sentences of a sort, sorted: told from the notes between the two
 * moments. Only a tie and a wait are also looked at on the two days, since time alone may end a tie.
 */
export function whatHappened(history: readonly Moment[], start: number, end: number): string[] {
  const notes = history.slice(start + 1, end + 1).flatMap((moment) => moment.notes)
  const [first, last] = [history[start], history[end]]
  if (!first || !last) throw new Error('there are no such moments')
  /** Where a field came from and got to, when it was touched. */
  const net = (list: Note['list'], id: string, field: string): { from: Value; to: Value } | undefined => {
    const touched = notes.filter((note) => note.list === list && note.id === id && note.field === field)
    const [one] = touched
    return one && one.from !== touched.at(-1)?.to ? { from: one.from, to: touched.at(-1)?.to } : undefined
  }
  const wasThere = (list: Note['list'], id: string): boolean => {
    const one = notes.find((note) => note.list === list && note.id === id && note.field === 'there')
    return one ? one.from === true : true
  }
  const isThere = (list: Note['list'], id: string): boolean => {
    const one = notes.findLast((note) => note.list === list && note.id === id && note.field === 'there')
    return one ? one.to === true : true
  }
  const idsOf = (list: Note['list'], now: readonly { id: string }[]): string[] => [
    ...new Set([...now.map(({ id }) => id), ...notes.flatMap((note) => (note.list === list ? note.id : []))]),
  ]

  const happened: string[] = []
  for (const id of idsOf('contact', first.contacts)) {
    const [was, is] = [wasThere('contact', id), isThere('contact', id)]
    if (!was && is) happened.push(`contact_added ${id}`)
    if (was && !is) happened.push(`contact_gone ${id}`)
    if (!was || !is) continue
    const status = net('contact', id, 'status')
    if (status) {
      const [before, after] = [left.includes(String(status.from)), left.includes(String(status.to))]
      if (!before && after) happened.push(`contact_gone ${id} ${status.to}`)
      else if (before && !after) happened.push(`contact_returned ${id} ${status.to}`)
      else happened.push(`contact_status ${id} ${status.from} ${status.to}`)
    }
    const ring = net('contact', id, 'closeness')
    const [from, to] = [ring?.from ?? 3, ring?.to ?? 3]
    if (ring && to < from) happened.push(`contact_closer ${id} ${from} ${to}`)
    if (ring && to > from) happened.push(`contact_further ${id} ${from} ${to}`)
    const area = net('contact', id, 'lifeArea')
    if (area) happened.push(`contact_area ${id} ${area.from} ${area.to}`)
    const acute = net('contact', id, 'acute')
    if (acute) happened.push(`${acute.to ? 'acute_set' : 'acute_cleared'} ${id}`)
    const need = net('contact', id, 'need')
    const [less, more] = [metness[String(need?.from)], metness[String(need?.to)]]
    if (need && more !== undefined && more !== less) {
      const isBetter = less === undefined ? more !== 0 : more > less
      happened.push(`${isBetter ? 'need_covered' : 'need_uncovered'} ${id} ${need.from} ${need.to}`)
    }
  }

  const untilAt = (id: string, moment: Moment, field: 'from' | 'to'): string =>
    String(
      net('tie', id, 'until')?.[field] ??
        (net('tie', id, 'until') ? undefined : moment.ties.find((tie) => tie.id === id)?.until) ??
        '9999',
    )
  for (const id of idsOf('tie', first.ties)) {
    const held = wasThere('tie', id) && first.day <= untilAt(id, first, 'from')
    const holds = isThere('tie', id) && last.day <= untilAt(id, last, 'to')
    const kind = net('tie', id, 'kind')
    if (held && !holds) happened.push(`tie_ended ${id}`)
    else if (!held && holds) happened.push(`tie_added ${id}`)
    else if (held && kind) happened.push(`tie_kind ${id} ${kind.from} ${kind.to}`)
  }

  for (const id of idsOf('wait', first.waits)) {
    const wasAnswered = first.waits.some((wait) => wait.id === id && wait.answeredOn !== undefined)
    const wasWaiting = wasThere('wait', id) && !wasAnswered
    const answered = notes.findLast(
      (note) => note.list === 'wait' && note.id === id && note.field === 'answeredOn',
    )
    const promise = net('wait', id, 'promisedBy')
    if (!isThere('wait', id)) {
      if (wasWaiting) happened.push(`wait_removed ${id}`)
    } else if (answered && !wasAnswered) {
      // One that came and went on the first of the two days was over before that day was.
      if (wasWaiting || String(answered.to) > first.day) happened.push(`wait_answered ${id}`)
    } else if (!wasThere('wait', id)) happened.push(`wait_begun ${id}`)
    else if (wasWaiting && promise) happened.push(`wait_promise ${id} ${promise.from} ${promise.to}`)
  }
  return happened.sort()
}
