import { useEffect, useId, useRef, useState } from 'react'
import type { MeetingPlan } from '../../../domain/command.ts'
import { addMinutes, clockTime, instantAt } from '../../../domain/copenhagen-time.ts'
import { dayOf } from '../../../domain/days.ts'
import { acuteAreas } from '../../../domain/mapping-coverage.ts'
import { fullName, nameOf } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { type LifeArea, lifeAreas } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { parseDate, parseTime } from '../../../ui/date-text.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'

interface Props {
  file: VisibleCaseFile
  now: string
  onClose: () => void
  onStart: (meeting: string, plan: MeetingPlan) => Promise<boolean>
}

const minutesEach = 5
const ids = { areas: 'talk-areas', day: 'talk-day', time: 'talk-time' }

/** How, about what, with whom and when: what a talk needs to be known for later. */
export function StartTalk({ file, now, onClose, onStart }: Props) {
  const { t } = useTranslation()
  const way = useId()
  const form = useRef<HTMLFormElement>(null)
  const [isThorough, setIsThorough] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>(() => acuteAreas(file))
  const [present, setPresent] = useState<readonly string[]>([])
  const [others, setOthers] = useState('')
  const [day, setDay] = useState(dayOf(now))
  const [time, setTime] = useState(clockTime(now))
  const [attempt, setAttempt] = useState(0)
  const [pending, setPending] = useState(false)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const areas: LifeArea[] = isThorough ? [...lifeAreas] : lifeAreas.filter((area) => chosen.includes(area))
  const start = parseDate(day) === day && parseTime(time) === time ? instantAt(day, time) : null
  const faults = {
    areas: areas.length === 0 ? t('talk.start.areasMissing') : undefined,
    day: dayFault(),
    time: parseTime(time) !== time ? t('talk.start.timeMissing') : undefined,
  }
  function dayFault(): string | undefined {
    if (parseDate(day) !== day) return t('talk.start.dayMissing')
    return day > dayOf(now) ? t('talk.start.dayFuture') : undefined
  }
  const errors = Object.entries(faults).flatMap(([field, message]) =>
    message ? [{ field: ids[field as keyof typeof ids], message }] : [],
  )

  const submit = async () => {
    setAttempt((before) => before + 1)
    if (errors.length > 0 || start === null || pending) return
    setPending(true)
    const there = { required: true, mode: 'in_person' } as const
    await onStart(crypto.randomUUID(), {
      purpose: t(isThorough ? 'talk.purpose.thorough' : 'talk.purpose.quick'),
      templates: [],
      start,
      end: addMinutes(start, minutesEach * areas.length),
      chair: file.coordinator,
      ifCitizenAbsent: 'cancel',
      notWanted: [],
      participants: [
        ...['citizen', file.coordinator, ...present].map((contact) => ({ contact, ...there })),
        ...namesIn(others).map((name) => ({ name, ...there })),
      ],
      agenda: areas.map((lifeArea) => ({
        id: crypto.randomUUID(),
        title: t(`vocabulary.lifeArea.${lifeArea}`),
        kind: 'own_words',
        minutes: minutesEach,
        owners: ['citizen'],
        lifeArea,
      })),
    })
    setPending(false)
  }
  const shown: Partial<typeof faults> = attempt > 0 ? faults : {}

  return (
    <form
      ref={form}
      className="stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h3>{t('talk.start.title')}</h3>
      <p>{t('talk.start.text')}</p>
      <ErrorSummary attempt={attempt} errors={attempt > 0 ? errors : []} />
      <RadioGroup
        label={t('talk.start.way')}
        name={way}
        value={isThorough ? 'thorough' : 'quick'}
        choices={(['quick', 'thorough'] as const).map((value) => ({
          value,
          label: t(`talk.start.${value}`),
          hint: t(`talk.start.${value}Hint`),
        }))}
        onChange={(event) => setIsThorough(event.target.value === 'thorough')}
      />
      {isThorough ? null : (
        <CheckboxGroup
          id={ids.areas}
          label={t('talk.start.areas')}
          error={shown.areas}
          choices={lifeAreas.map((area) => ({ value: area, label: t(`vocabulary.lifeArea.${area}`) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <CheckboxGroup
        label={t('talk.start.who')}
        hint={t('talk.start.seen')}
        choices={file.contacts
          .filter(({ id, status }) => id !== file.coordinator && status !== 'ended')
          .map(({ id }) => ({ value: id, label: fullName(nameOf(file, id) ?? {}) }))}
        value={present}
        onChange={setPresent}
      />
      <TextField
        label={t('talk.start.other')}
        hint={t('talk.start.otherHint')}
        optional
        value={others}
        onChange={(event) => setOthers(event.target.value)}
      />
      <DateField
        id={ids.day}
        label={t('talk.start.day')}
        error={shown.day}
        value={day}
        onChange={setDay}
        max={dayOf(now)}
      />
      <TimeField
        id={ids.time}
        label={t('talk.start.time')}
        error={shown.time}
        value={time}
        onChange={setTime}
      />
      <div className="cluster">
        <Button type="submit" pending={pending}>
          {t('talk.start.begin')}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('talk.start.cancel')}
        </Button>
      </div>
    </form>
  )
}

const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
