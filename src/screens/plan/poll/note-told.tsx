import { type FormEvent, useState } from 'react'
import { useAnswerTime } from '../../../client/polls.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { PollResult, PollTime, RankedTime } from '../../../domain/poll.ts'
import { type PollAnswer, pollAnswers } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { usePlanning } from '../plan-context.tsx'

interface Props {
  caseId: string
  result: PollResult
  nameOf: (recipient: string) => string
  whenOf: (time: PollTime) => string
  onNoted: (name: string) => void
  onClose: () => void
}

const givenBy = (recipient: string, time: RankedTime): PollAnswer | undefined => {
  if (time.can.includes(recipient)) return 'yes'
  if (time.ifNeedBe.includes(recipient)) return 'if_need_be'
  return time.impossibleFor.includes(recipient) || time.missing.includes(recipient) ? 'no' : undefined
}

/** What somebody has said of the times by telephone, noted by the coordinator. */
export function NoteTold({ caseId, result, nameOf, whenOf, onNoted, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { meetingId, file } = usePlanning()
  const note = useAnswerTime(caseId, meetingId)
  const [recipient, setRecipient] = useState('')
  const [said, setSaid] = useState<ReadonlyMap<string, PollAnswer>>(new Map())
  const [missing, setMissing] = useState<'nobody' | 'nothing'>()
  const others = result.voters.filter((one) => one.recipient !== file.coordinator)
  const times = result.ranked.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (note.isPending) return
    const lacks = recipient === '' ? 'nobody' : said.size === 0 ? 'nothing' : undefined
    setMissing(lacks)
    if (lacks) return
    try {
      for (const [time, answer] of said) await note.mutateAsync({ time, answer, as: recipient })
    } catch {
      return
    }
    onNoted(nameOf(recipient))
  }
  return (
    <Dialog title={t('poll.told.title')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{t('poll.told.text')}</p>
        <SelectField
          label={t('poll.told.who')}
          error={missing === 'nobody' ? t('poll.told.nobody') : undefined}
          emptyChoice
          choices={others.map((one) => ({ value: one.recipient, label: nameOf(one.recipient) }))}
          value={recipient}
          onChange={(event) => {
            setRecipient(event.target.value)
            setSaid(new Map())
          }}
        />
        {times.map((time, at) => (
          <RadioGroup
            key={time.id}
            name={`told-${time.id}`}
            label={t('poll.told.answers', { when: whenOf(time) })}
            error={missing === 'nothing' && at === 0 ? t('poll.told.nothing') : undefined}
            choices={pollAnswers.map((value) => ({ value, label: t(`poll.answer.answers.${value}`) }))}
            value={said.get(time.id) ?? givenBy(recipient, time) ?? ''}
            onChange={({ target }) => {
              const answer = pollAnswers.find((one) => one === target.value)
              if (answer) setSaid(new Map(said).set(time.id, answer))
            }}
          />
        ))}
        <FormActions
          action={t('poll.told.save')}
          pending={note.isPending}
          failure={note.error && refusal(note.error)}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
