// What a reader's copy of a summary says on paper, line by line in Danish: from the oracle's summary and the words of the
// vocabulary, independently of the page that shows it.

import type { CaseFile } from '../../src/domain/case-file.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import summaryTexts from '../../src/texts/summary.da.json' with { type: 'json' }
import vocabulary from '../../src/texts/vocabulary.da.json' with { type: 'json' }
import { oracleCompare } from './days.ts'
import type { oracleSummary } from './summary.ts'

type Summary = NonNullable<ReturnType<typeof oracleSummary>>
type Called = { person?: string; contact?: string }

const inDanish = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', ...options })
  return (value: string) => format.format(new Date(value))
}
const date = inDanish({ day: 'numeric', month: 'long', year: 'numeric' })
const longDate = inDanish({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const clock = inDanish({ hour: '2-digit', minute: '2-digit' })

/** `reference`: what the case is called by, to whom this is given. */
export function oracleSheet(
  summary: Summary,
  reader: string,
  file: CaseFile,
  reference: string,
  version: string,
): string[] {
  const { decisions, followUps, waits, next, scales, statuses, names } = summary
  const meeting = summary.meeting as Partial<Meeting>
  const you = (who: string, name: string) =>
    name === '' ? summaryTexts.unseen : who === reader ? `${name} (dig)` : name
  const called = (who: string): Called => names[who] ?? {}
  const full = (who: string) =>
    you(who, [called(who).person, called(who).contact].filter((part) => part !== undefined).join(', '))
  const short = (who: string) => you(who, called(who).person ?? called(who).contact ?? '')
  const orNothing = (lines: string[]) => (lines.length > 0 ? lines : [summaryTexts.nothing])

  const isPresent = ({ mode }: { mode: string }) => mode !== 'written' && mode !== 'regrets'
  const named = (meeting.participants ?? []).filter(
    ({ contact, name }) =>
      contact === undefined || name !== undefined || Object.keys(called(contact)).length > 0,
  )
  const participant = ({ contact, name, role, mode, items }: Meeting['participants'][number]) => {
    const notes = [
      ...(role ? [vocabulary.participantRole[role]] : []),
      ...(mode === 'in_person' ? [] : [vocabulary.attendance[mode]]),
      ...(isPresent({ mode }) && items ? ['noget af mødet'] : []),
    ]
    const who = contact === undefined ? (name ?? '') : full(contact)
    return notes.length > 0 ? `${who} (${notes.join(', ').toLowerCase()})` : who
  }
  const listed = (title: string, those: Meeting['participants']) =>
    those.length > 0 ? [title, ...those.map(participant)] : []

  const caveat = /^det (kan vi ikke love|er vi ikke enige om): /i
  const agreed = decisions.filter(({ text }) => !caveat.test(text)).map(({ text }) => text)
  const caveats = decisions.filter(({ text }) => caveat.test(text)).map(({ text }) => text)
  const inOrder = [...followUps].sort((one, other) =>
    oracleCompare(`${one.dueOn}T00:00:00Z`, `${other.dueOn}T00:00:00Z`),
  )
  const helpLevels: Record<string, string> = vocabulary.helpLevel
  const authors = [...new Set(statuses.map(({ by }) => by))]
  const { start, end, place, purpose } = meeting
  const { journalised, notJournal } = summaryTexts.paper
  const own = file.contacts.find(({ id }) => id === reader)
  const copyFor = reader === 'citizen' ? [file.citizen.displayName] : [own?.person?.name, own?.name]

  return [
    purpose === undefined ? 'Referat' : `Referat: ${purpose}`,
    version,
    `Sag: ${reference}. Møde: ${meeting.id}.`,
    `Udgave til ${copyFor.filter((part) => part !== undefined).join(', ')}`,
    ...(start ? ['Tid', `${longDate(start)} kl. ${clock(start)}${end ? `–${clock(end)}` : ''}`] : []),
    ...(place ? ['Sted', place] : []),
    ...listed('Til stede', named.filter(isPresent)),
    ...listed(
      'Skriftligt eller afbud',
      named.filter((one) => !isPresent(one)),
    ),
    'Det blev vi enige om',
    ...orNothing(agreed),
    ...(caveats.length > 0 ? ['Det kan vi ikke love, eller det er vi ikke enige om', ...caveats] : []),
    'Hvem gør hvad hvornår',
    ...(inOrder.length > 0 ? ['Hvad', 'Hvem', 'Hjælpes af', 'Senest', 'Planlagt hjælp'] : []),
    ...orNothing(
      inOrder.flatMap(({ text, state, owner, helpers, dueOn, plannedHelp }) => [
        state === 'done' ? `${text} (gjort)` : text,
        short(owner),
        helpers.length > 0 ? helpers.map(short).join(', ') : 'Ingen',
        date(dueOn),
        plannedHelp === undefined ? 'Ikke aftalt' : (helpLevels[plannedHelp] ?? ''),
      ]),
    ),
    'Det venter vi på',
    ...orNothing(
      waits.flatMap(({ contact, what, since, promisedBy, expected }) => [
        what ?? `Svar fra ${full(contact)}`,
        ...(what === undefined ? [] : [`Hos ${full(contact)}.`]),
        ...(since ? [`Siden ${date(since)}.`] : []),
        ...(promisedBy ? [`Lovet senest ${date(promisedBy)}.`] : []),
        ...(expected ? [`Forventet ${date(expected)}.`] : []),
      ]),
    ),
    'Næste møde',
    nextLine(next, reader),
    ...(scales.length > 0 ? ['Bordet rundt, 0–10'] : []),
    ...[...new Set(scales.map(({ question }) => question))].flatMap((question) => [
      question,
      ...scales
        .filter((one) => one.question === question)
        .map(({ by, value }) => `${short(by)}: ${value} af 10`),
    ]),
    'Status fra hver',
    ...orNothing(
      authors.flatMap((author) => [
        full(author),
        ...statuses
          .filter(({ by }) => by === author)
          .flatMap(({ text, state }) => [
            text,
            state === 'confirmed' ? 'Bekræftet på mødet' : 'Ikke bekræftet på mødet',
          ]),
      ]),
    ),
    notJournal,
    journalised,
  ]
}

function nextLine(next: { start?: string; place?: string } | null, reader: string): string {
  if (!next?.start) return reader === 'citizen' ? summaryTexts.noNext : summaryTexts.nothing
  const when = `${longDate(next.start)} kl. ${clock(next.start)}`
  return next.place === undefined ? when : `${when}, ${next.place}`
}
