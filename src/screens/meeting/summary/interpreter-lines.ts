import { fullName } from '../../../domain/name.ts'
import { byDue, parted, plainSummary } from '../../../domain/plain-summary.ts'
import { sentences, withoutAbbreviations } from '../../../domain/sentences.ts'
import type { TextKey } from '../../../texts/text-keys.ts'
import type { Translate, Values } from '../../../texts/translate.ts'
import type { formatFor } from '../../../ui/format.ts'
import type { CitizensCopy } from './citizens-copy.tsx'

interface Said {
  t: Translate
  format: ReturnType<typeof formatFor>
}

export interface Spoken {
  title: string
  lines: string[]
}

/**
 * The citizen's copy for an interpreter: one idea a line, everybody by their full name, no abbreviations. The citizen's own
 * words are only parted into sentences: nobody else rewrites them.
 */
export function interpreterLines({ summary, file, day }: CitizensCopy, { t, format }: Said): Spoken[] {
  const { meeting, names, scales, waits, statuses, next } = summary
  const { ownWords, ask } = plainSummary(summary, file, day)
  const { agreed, caveats } = parted(summary.decisions)
  const name = file.citizen.displayName
  const who = (id: string) => fullName(names[id] ?? {}) || t('summary.unseen')
  const say = (key: TextKey, values?: Values): string => withoutAbbreviations(t(key, values))
  const sayIf = <Value>(value: Value | undefined, line: (value: Value) => string): string[] =>
    value === undefined ? [] : [line(value)]
  const text = (written: string): string[] => sentences(written).map(withoutAbbreviations)
  const texts = (lines: { text: string }[]): string[] => lines.flatMap((one) => text(one.text))

  const attendance = meeting.participants.map(({ contact, name: alone, mode, items }) => {
    const values = { who: contact === undefined ? (alone ?? '') : who(contact) }
    if (mode === 'written') return say('copy.spoken.wrote', values)
    if (mode === 'regrets') return say('copy.spoken.regrets', values)
    return say(items === undefined ? 'copy.spoken.was' : 'copy.spoken.wasPartly', values)
  })
  const parts: Spoken[] = [
    {
      title: t('copy.spoken.meeting'),
      lines: [
        ...sayIf(meeting.purpose, (purpose) => say('copy.spoken.purpose', { purpose })),
        ...sayIf(meeting.start, (start) => say('copy.spoken.when', { when: format.dateTime(start) })),
        ...sayIf(meeting.place, (place) => say('copy.spoken.place', { place })),
        ...attendance,
      ],
    },
    { title: t('copy.spoken.ownWords', { name }), lines: ownWords.flatMap(sentences) },
    { title: t('summary.decisions'), lines: texts(agreed) },
    { title: t('copy.spoken.caveats'), lines: texts(caveats) },
    {
      title: t('summary.followUps'),
      lines: byDue(summary.followUps).flatMap((one) => [
        say('copy.spoken.does', { who: who(one.owner) }),
        ...text(one.text),
        one.state === 'done'
          ? say('copy.spoken.done')
          : say('copy.spoken.due', { day: format.date(one.dueOn) }),
        ...one.helpers.map((helper) => say('copy.spoken.helps', { who: who(helper) })),
      ]),
    },
    {
      title: t('summary.waits'),
      lines: waits.flatMap(({ contact, what, since, promisedBy, expected }) => [
        say('copy.spoken.waits', { name, who: who(contact) }),
        ...(what === undefined ? [] : [say('copy.spoken.what'), ...text(what)]),
        ...sayIf(since, (on) => say('copy.spoken.since', { day: format.date(on) })),
        ...sayIf(promisedBy, (on) => say('copy.spoken.promised', { day: format.date(on) })),
        ...sayIf(expected, (on) => say('copy.spoken.expected', { day: format.date(on) })),
      ]),
    },
    {
      title: t('summary.next'),
      lines: [
        next?.start ? say('copy.spoken.next', { when: format.dateTime(next.start) }) : say('summary.noNext'),
        ...sayIf(next?.place, (place) => say('copy.spoken.place', { place })),
      ],
    },
    {
      title: t('copy.scales'),
      lines: [...new Set(scales.map(({ question }) => question))].flatMap((question) => [
        say('copy.spoken.scale'),
        ...text(question),
        ...scales
          .filter((one) => one.question === question)
          .map(({ by, value }) => say('copy.spoken.value', { who: who(by), value })),
      ]),
    },
    {
      title: t('summary.statuses'),
      lines: statuses
        .filter(({ by }) => by !== 'citizen')
        .flatMap(({ by, text: said, state }) => [
          say('copy.spoken.said', { who: who(by) }),
          ...text(said),
          ...(state === 'confirmed' ? [say('copy.spoken.confirmed')] : []),
        ]),
    },
    {
      title: t('copy.ask'),
      lines: fullName(ask) ? [say('copy.spoken.ask', { who: fullName(ask) })] : [say('copy.askNobody')],
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}
