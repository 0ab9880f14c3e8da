import { useState } from 'react'
import { isPresent } from '../../domain/attendance.ts'
import type { MeetingPlan } from '../../domain/command.ts'
import { hearing } from '../../domain/hearing.ts'
import type { Participant } from '../../domain/meeting.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Notes } from './notes.tsx'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'

interface Props {
  plan: MeetingPlan
  onCall: (plan: MeetingPlan) => Promise<void>
  failure: string | undefined
  onClose: () => void
}

/** The last look before the meeting is called: who is invited, and what may be said with whom at which item. */
export function CallDialog({ plan, onCall, failure, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { file, meetingId, now, full, short } = usePlanning()
  const [isPending, setPending] = useState(false)
  const found = hearing(file, meetingId, plan, plan.start ?? now)
  const nameOf = ({ contact, name }: Participant) => (contact === undefined ? (name ?? '') : full(contact))
  const shortOf = ({ contact, name }: Participant) => (contact === undefined ? (name ?? '') : short(contact))
  const numbers = (items: readonly string[]) =>
    plan.agenda.flatMap(({ id }, at) => (items.includes(id) ? [at + 1] : [])).join(', ')

  const call = async () => {
    setPending(true)
    await onCall(plan)
    setPending(false)
  }
  return (
    <Dialog title={t('plan.call.title')} onClose={onClose} wide>
      <div className="stack">
        <p>
          {plan.start ? format.dateTime(plan.start) : ''}
          {plan.place ? `, ${plan.place}` : ''}
        </p>
        <Notes />
        <h3>{t('plan.call.invited')}</h3>
        <ul>
          {plan.participants.map((one) => (
            <li key={one.contact ?? one.name}>
              {nameOf(one)}: {t(`plan.person.invitations.${one.required ? 'required' : 'wished'}`)},{' '}
              {t(`vocabulary.attendance.${one.mode}`)}
              {one.items && isPresent(one, one.items[0])
                ? `, ${t('plan.call.items', { numbers: numbers(one.items) })}`
                : ''}
            </li>
          ))}
        </ul>
        <h3>{t('plan.call.hearing')}</h3>
        <p className="muted">{t('plan.call.hearingIntro', { citizen: file.citizen.displayName })}</p>
        <ol className={styles.hearing}>
          {plan.agenda.map((item, at) => {
            const { everybodyHears = [], mayNotHear = [], guests = [] } = found[at] ?? {}
            const there = plan.participants.filter((one) => isPresent(one, item.id))
            return (
              <li key={item.id}>
                <strong>{item.title}</strong>
                <p>
                  {t('plan.call.present', { names: there.map(shortOf).join(', ') || t('plan.call.nobody') })}
                </p>
                {item.kind === 'break' ? null : (
                  <p>
                    {everybodyHears.length > 0
                      ? t('plan.call.everybody', {
                          areas: everybodyHears.map((area) => t(`vocabulary.lifeArea.${area}`)).join(', '),
                        })
                      : t('plan.call.nothing')}
                  </p>
                )}
                {mayNotHear.length > 0 ? (
                  <Alert kind="warning">
                    {t('plan.call.mayNotHear', {
                      area: item.lifeArea ? t(`vocabulary.lifeArea.${item.lifeArea}`) : '',
                      names: mayNotHear.map(({ contact }) => short(contact)).join(', '),
                    })}
                  </Alert>
                ) : null}
                {guests.length > 0 ? (
                  <p>
                    {t('plan.call.guests', { names: guests.join(', '), citizen: file.citizen.displayName })}
                  </p>
                ) : null}
              </li>
            )
          })}
        </ol>
        <p>{t('plan.call.tell')}</p>
        {failure ? (
          <Alert kind="error" live>
            {failure}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button pending={isPending} onClick={() => void call()}>
            {t('plan.call.confirm')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('plan.call.back')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
