import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { followUpQueries, type MyFollowUpInCase } from '../../client/follow-ups.ts'
import { currentInstant, useSession } from '../../client/session.ts'
import { dayOf } from '../../domain/days.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { groupByCase, groupByDue } from './arrange.ts'
import { DoneFollowUps } from './done-follow-ups.tsx'
import { FollowUpGroup } from './follow-up-group.tsx'
import styles from './follow-ups.module.css'

const views = ['date', 'citizen'] as const
const keyOf = ({ case: id, followUp }: MyFollowUpInCase) => `${id}/${followUp.id}`

export function Screen() {
  const { t } = useTranslation()
  const { data: mine } = useSuspenseQuery(followUpQueries.mine())
  const today = dayOf(currentInstant(useSession()))
  const [view, setView] = useState<(typeof views)[number]>('date')
  // What was touched here stays where it was, so that it can be undone and nothing jumps away.
  const [touched, setTouched] = useState<ReadonlyMap<string, 'open' | 'done'>>(new Map())
  const [message, setMessage] = useState('')
  const listed = (list: 'open' | 'done') =>
    mine.filter((one) => (touched.get(keyOf(one)) ?? one.followUp.state) === list)
  const shown = listed('open')
  const onDone = (list: 'open' | 'done') => (one: MyFollowUpInCase, said: string) => {
    setTouched((before) => new Map(before).set(keyOf(one), list))
    setMessage(said)
  }
  const groups =
    view === 'date'
      ? groupByDue(shown, today).map(({ key, followUps }) => ({
          title: t(`follow-ups.due.${key}`),
          followUps,
        }))
      : groupByCase(shown).map(({ followUps }) => ({ title: followUps[0]?.citizen ?? '', followUps }))

  return (
    <div className="stack" style={{ gap: 'var(--s8)' }}>
      <div className="stack">
        <PageHeading title={t('follow-ups.title')} />
        {shown.length > 0 ? (
          <fieldset className={`cluster ${styles.view} ${styles.levels}`} style={{ flexDirection: 'row' }}>
            <legend className="visually-hidden">{t('follow-ups.view.legend')}</legend>
            {views.map((one) => (
              <Button key={one} variant="secondary" aria-pressed={view === one} onClick={() => setView(one)}>
                {t(`follow-ups.view.${one}`)}
              </Button>
            ))}
          </fieldset>
        ) : (
          <EmptyState title={t('follow-ups.empty.title')} text={t('follow-ups.empty.text')}>
            <LinkButton variant="secondary" to="/cases">
              {t('follow-ups.empty.action')}
            </LinkButton>
          </EmptyState>
        )}
        <p role="status" className="visually-hidden">
          {message}
        </p>
      </div>
      {groups.map(({ title, followUps }) => (
        <FollowUpGroup
          key={title}
          title={title}
          followUps={followUps}
          today={today}
          showCitizen={view === 'date'}
          onDone={onDone('open')}
        />
      ))}
      <DoneFollowUps followUps={listed('done')} today={today} onDone={onDone('done')} />
    </div>
  )
}
