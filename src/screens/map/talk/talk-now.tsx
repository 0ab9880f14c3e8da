import { useEffect, useRef, useState } from 'react'
import type { Command } from '../../../domain/command.ts'
import { dayOf } from '../../../domain/days.ts'
import type { MappingCoverage } from '../../../domain/mapping-coverage.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { nameOf, shortName } from '../../../domain/name.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { type LifeArea, lifeAreas } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { useMapActions } from '../map-actions.ts'
import { AreaStep, type WordsDraft } from './area-step.tsx'
import { HelpKinds } from './help-kinds.tsx'
import styles from './talk.module.css'

interface Props {
  file: VisibleCaseFile
  talk: VisibleMeeting
  coverage: MappingCoverage
  now: string
}

/** The talk under way: one life area at a time, in any order, and the six kinds of help. */
export function TalkNow({ file, talk, coverage, now }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { run } = useMapActions()
  const heading = useRef<HTMLHeadingElement>(null)
  // Kept here, so that what is typed in one area is still there after a look at another.
  const [drafts, setDrafts] = useState<Readonly<Record<string, WordsDraft | undefined>>>({})
  const [at, setAt] = useState(0)
  const [hasMoved, setHasMoved] = useState(false)
  const [extra, setExtra] = useState('')
  useEffect(() => heading.current?.focus(), [])

  const goTo = (index: number) => {
    setHasMoved(true)
    setAt(index)
  }
  const item = talk.agenda[Math.min(at, talk.agenda.length - 1)]
  const isAsked = (area: string | undefined) =>
    coverage.areas.some(({ lifeArea, asked }) => lifeArea === area && asked)
  const people = talk.participants
    .map(({ contact, name }) => (contact ? shortName(nameOf(file, contact) ?? {}) : name))
    .filter(Boolean)
    .join(', ')
  const others = lifeAreas.filter((area) => !talk.agenda.some(({ lifeArea }) => lifeArea === area))

  const addArea = async (lifeArea: LifeArea) => {
    const title = t(`vocabulary.lifeArea.${lifeArea}`)
    const added: AgendaItem = {
      id: crypto.randomUUID(),
      title,
      kind: 'own_words',
      minutes: 5,
      owners: ['citizen'],
      lifeArea,
    }
    const agenda = [...talk.agenda, added]
    const command: Command = {
      type: 'editMeeting',
      meeting: talk.id,
      set: { agenda },
      was: { agenda: talk.agenda },
    }
    if (!(await run(command, t('talk.now.saidArea', { area: title })))) return
    setExtra('')
    goTo(talk.agenda.length)
  }
  const finish = async () => {
    const { id: meeting, start, end } = talk
    // When it is written up later, the end that was planned says more than the clock.
    const isNow = start !== undefined && dayOf(start) === dayOf(now) && Date.parse(now) > Date.parse(start)
    const setEnd = {
      type: 'editMeeting',
      meeting,
      set: { end: now },
      was: end === undefined ? {} : { end },
    } as const
    if (isNow && !(await run(setEnd, t('talk.now.saidEnd')))) return
    await run({ type: 'compileSummary', meeting }, t('talk.now.saidFinish'))
  }

  return (
    <Card as="section" marked aria-labelledby="talk-now">
      <div className={`${styles.talk} no-print`}>
        <h3 id="talk-now" ref={heading} tabIndex={-1} className={styles.heading}>
          {t('talk.now.title')}
        </h3>
        {talk.start ? (
          <p className="muted">
            {t('talk.now.when', {
              day: format.date(dayOf(talk.start)),
              time: format.time(talk.start),
              people,
            })}
          </p>
        ) : null}
        <nav aria-label={t('talk.now.steps')} className={styles.steps}>
          {talk.agenda.map((one, index) => (
            <button
              key={one.id}
              type="button"
              className={styles.step}
              aria-current={one.id === item?.id ? 'step' : undefined}
              onClick={() => goTo(index)}
            >
              {one.title}
              <span className={styles.state}>
                {t(isAsked(one.lifeArea) ? 'talk.isAsked' : 'talk.notAsked')}
              </span>
            </button>
          ))}
        </nav>
        {item?.lifeArea ? (
          <AreaStep
            key={item.id}
            file={file}
            talk={talk}
            takesFocus={hasMoved}
            item={{ ...item, lifeArea: item.lifeArea }}
            words={coverage.areas.find(({ lifeArea }) => lifeArea === item.lifeArea)?.words ?? []}
            draft={drafts[item.id]}
            onDraft={(draft) => setDrafts((before) => ({ ...before, [item.id]: draft }))}
            onBack={at > 0 ? () => goTo(at - 1) : undefined}
            onNext={at < talk.agenda.length - 1 ? () => goTo(at + 1) : undefined}
          />
        ) : null}
        {others.length > 0 ? (
          <div className="cluster">
            <SelectField
              label={t('talk.now.more')}
              optional
              emptyChoice
              value={extra}
              choices={others.map((area) => ({ value: area, label: t(`vocabulary.lifeArea.${area}`) }))}
              onChange={(event) => setExtra(event.target.value)}
            />
            <Button
              variant="secondary"
              onClick={() => {
                const area = others.find((one) => one === extra)
                if (area) void addArea(area)
              }}
            >
              {t('talk.now.addArea')}
            </Button>
          </div>
        ) : null}
        {coverage.help ? (
          <HelpKinds help={coverage.help} events={file.helpEvents ?? []} day={dayOf(now)} />
        ) : null}
        <p>{t('talk.now.finishText')}</p>
        <div>
          <Button variant="secondary" onClick={() => void finish()}>
            {t('talk.now.finish')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
