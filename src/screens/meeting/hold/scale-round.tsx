import { type SubmitEvent, useId, useState } from 'react'
import { conflictsOf, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { presentModes } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useMeeting } from '../meeting-context.tsx'
import styles from './hold.module.css'

const numbers = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** A question that goes round the table and is answered with a number from each who is there. */
export function ScaleRound({ onSaid }: { onSaid: (sentence: string) => void }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting, full } = useMeeting()
  const command = useCommand(caseId)
  const id = useId()
  const { scales, participants } = meeting
  const [question, setQuestion] = useState(scales?.[0]?.question ?? t('minutes.scale.usual'))
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = participants.flatMap(({ contact, mode }) =>
    contact !== undefined && presentModes.includes(mode) ? [contact] : [],
  )
  const noted = (by: string) =>
    scales?.find((one) => one.by === by && one.question === question.trim())?.value

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (command.isPending) return
    for (const [by, number] of chosen) {
      const was = noted(by)
      const value = number === '' ? undefined : Number(number)
      try {
        await command.mutateAsync({
          type: 'noteScale',
          meeting: meeting.id,
          by,
          question,
          ...(value !== undefined && { value }),
          ...(was !== undefined && { was }),
        })
      } catch {
        return
      }
      setChosen((before) => new Map([...before].filter(([who]) => who !== by)))
    }
    onSaid(t('minutes.scale.saved'))
  }
  return (
    <Details summary={t('minutes.scale.summary')}>
      {scales === undefined ? (
        <p>{t('minutes.scale.notYou')}</p>
      ) : (
        <form className={styles.form} onSubmit={save} noValidate>
          <p className="muted">{t('minutes.scale.intro')}</p>
          <TextField
            id={`${id}-question`}
            label={t('minutes.scale.question')}
            width="wide"
            autoComplete="off"
            value={question}
            onChange={({ target }) => {
              setQuestion(target.value)
              setChosen(new Map())
            }}
          />
          <div className={styles.row}>
            {asked.map((by) => (
              <SelectField
                key={by}
                id={`${id}-${by}`}
                label={full(by)}
                choices={[
                  { value: '', label: t('minutes.scale.none') },
                  ...numbers.map((value) => ({ value, label: value })),
                ]}
                value={chosen.get(by) ?? `${noted(by) ?? ''}`}
                onChange={({ target }) => setChosen((before) => new Map(before).set(by, target.value))}
              />
            ))}
          </div>
          {command.isError ? (
            <Alert kind="error" live title={t('meeting.notSaved')}>
              {refusal(command.error)}
              {conflictsOf(command.error).map(({ theirs }) => ` (${theirs})`)}
            </Alert>
          ) : null}
          <div>
            <Button type="submit" pending={command.isPending}>
              {t('minutes.scale.save')}
            </Button>
          </div>
        </form>
      )}
    </Details>
  )
}
