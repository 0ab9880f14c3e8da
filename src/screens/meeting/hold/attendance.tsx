import { useState } from 'react'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { arriving, type Attendance as Being, isPresent, leaving } from '../../../domain/attendance.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import type { VisibleParticipant } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { useMeeting } from '../meeting-context.tsx'
import type { useWall } from '../room/wall.ts'
import styles from './hold.module.css'

interface Props {
  item: AgendaItem
  live: Pick<ReturnType<typeof useWall>, 'wall' | 'show'>
  onSaid: (sentence: string) => void
}

const keyOf = ({ contact, name = '' }: VisibleParticipant) => contact ?? name
const beingOf = ({ mode, items }: VisibleParticipant): Being => ({ mode, ...(items && { items }) })

/** Who is there at the item, and who comes or goes just now: the screen in the room follows at once. */
export function Attendance({ item, live: { wall, show }, onSaid }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, file, meeting, full, short } = useMeeting()
  const command = useCommand(caseId)
  const { agenda, participants, ifCitizenAbsent, state } = meeting
  const [modes, setModes] = useState<Record<string, Being['mode']>>({})
  const called = ({ contact, name = '' }: VisibleParticipant) =>
    contact === undefined ? name : full(contact)
  const there = participants.filter((one) => isPresent(one, item.id))
  const names = there.map(({ contact, name = '' }) => (contact === undefined ? name : short(contact)))
  const isCitizenThere = there.some(({ contact }) => contact === 'citizen')

  const note = async (one: VisibleParticipant, set: Being, comes: boolean) => {
    // Who goes before their first item is noted as absent, and comes back the way they were there.
    if (!comes) setModes({ ...modes, [keyOf(one)]: one.mode })
    const { isBlank, pendingArrivals } = wall
    // Nothing that somebody new may not see stays on the screen, or comes back to it, until the server knows of them.
    if (comes) show({ pendingArrivals: pendingArrivals + 1 })
    const who = one.contact === undefined ? { name: one.name ?? '' } : { contact: one.contact }
    const was = beingOf(one)
    const coming = { type: 'setAttendance', meeting: meeting.id, ...who, set, was } as const
    const done = await command.mutateAsync(coming).catch(() => undefined)
    // Refused, they have not come: the chair sees why before the screen is shown again.
    if (comes) show({ isBlank: !done || isBlank, pendingArrivals })
    if (!done) return
    onSaid(t(comes ? 'minutes.attendance.came' : 'minutes.attendance.went', { name: called(one) }))
  }
  return (
    <Details summary={t('meeting.hold.present', { names: names.join(', ') || t('meeting.followUp.nobody') })}>
      {command.isError ? (
        <Alert kind="error" live title={t('meeting.notSaved')}>
          {refusal(command.error)}
        </Alert>
      ) : null}
      {!isCitizenThere && ifCitizenAbsent ? (
        <Alert kind="info">
          {`${t('meeting.facts.absent', { citizen: file.citizen.displayName })}: ${t(
            `meeting.absent.${ifCitizenAbsent}`,
            { citizen: file.citizen.displayName },
          )}`}
        </Alert>
      ) : null}
      {state === 'called' ? <p>{t('minutes.attendance.notStarted')}</p> : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.people}>
        {participants.map((one) => {
          const isHere = isPresent(one, item.id)
          const key = keyOf(one)
          const button = (id: string, label: string, set: Being, comes: boolean) => (
            <Button
              key={id}
              // Whoever has just gone can come back by the same key.
              id={`${id}-${key}`}
              variant="secondary"
              small
              pending={command.isPending}
              onClick={() => void note(one, set, comes)}
              aria-label={`${label}: ${called(one)}`}
            >
              {label}
            </Button>
          )
          return (
            <li key={key}>
              <span>
                {called(one)}:{' '}
                {isHere ? t(`vocabulary.attendance.${one.mode}`) : t('minutes.attendance.notHere')}
              </span>
              {state === 'called' ? null : (
                <span className="cluster">
                  {isHere
                    ? button('move', t('minutes.attendance.goes'), leaving(one, agenda, item.id), false)
                    : button(
                        'move',
                        t('minutes.attendance.comes'),
                        arriving(one, agenda, item.id, 'end', modes[key]),
                        true,
                      )}
                  {isHere
                    ? null
                    : button(
                        'here',
                        t('minutes.attendance.onlyHere'),
                        arriving(one, agenda, item.id, 'item', modes[key]),
                        true,
                      )}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
