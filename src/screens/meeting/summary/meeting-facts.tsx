import type { Summary } from '../../../domain/summary.ts'
import type { VisibleParticipant } from '../../../domain/visible-case-file.ts'
import { presentModes } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { useNameWords } from './name-words.ts'
import styles from './summary.module.css'

/** When and where it was, and who was there. */
export function MeetingFacts({ summary, reader }: { summary: Summary; reader: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { full, isNamed } = useNameWords(summary.names, reader)
  const { start, end, place } = summary.meeting
  // Whoever the reader has no name for is left out: a row without a name helps nobody.
  const participants = summary.meeting.participants.filter(
    ({ contact, name }) => contact === undefined || name !== undefined || isNamed(contact),
  )
  const isThere = ({ mode }: VisibleParticipant) => presentModes.includes(mode)
  const others = participants.filter((one) => !isThere(one))

  const words = ({ contact, name, role, mode, items }: VisibleParticipant): string => {
    const who = contact === undefined ? (name ?? '') : full(contact)
    const notes = [
      role && t(`vocabulary.participantRole.${role}`),
      mode !== 'in_person' && t(`vocabulary.attendance.${mode}`),
      presentModes.includes(mode) && items !== undefined && t('summary.facts.partly'),
    ].filter((note) => typeof note === 'string')
    return notes.length > 0 ? `${who} (${notes.join(', ').toLowerCase()})` : who
  }
  const list = (those: readonly VisibleParticipant[]) => (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list">
      {those.map((one) => (
        <li key={one.contact ?? one.name}>{words(one)}</li>
      ))}
    </ul>
  )
  const when = start && `${format.longDate(start)} ${end ? format.timeSpan(start, end) : format.time(start)}`

  return (
    <dl className={styles.facts}>
      {when ? (
        <>
          <dt>{t('summary.facts.when')}</dt>
          <dd>{when}</dd>
        </>
      ) : null}
      {place ? (
        <>
          <dt>{t('summary.facts.place')}</dt>
          <dd>{place}</dd>
        </>
      ) : null}
      {participants.some(isThere) ? (
        <>
          <dt>{t('summary.facts.present')}</dt>
          <dd>{list(participants.filter(isThere))}</dd>
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <dt>{t('summary.facts.others')}</dt>
          <dd>{list(others)}</dd>
        </>
      ) : null}
    </dl>
  )
}
