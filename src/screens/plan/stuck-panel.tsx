import { gapInWords } from '../../client/gap-words.ts'
import { goalInWords } from '../../client/topic-words.ts'
import { indexFor, itemFor, placeOf, type Stuck, type StuckKind } from '../../domain/stuck.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import styles from './plan.module.css'
import { usePlanning, usePlanValues } from './plan-context.tsx'
import type { ItemValues } from './plan-values.ts'

interface Props {
  stuck: readonly Stuck[]
  onAdd: (title: string, kind: StuckKind, lifeArea: ItemValues['lifeArea'], at: number) => void
}

/** Where on the agenda each thing is taken up that stands still, and what is not on it. The words are the planner's alone. */
export function StuckPanel({ stuck, onAdd }: Props) {
  const { t } = useTranslation()
  const { file } = usePlanning()
  const words = useStuckWords()
  const { agenda } = usePlanValues(['agenda'])
  const placed = stuck.map((one) => ({ one, what: words(one), at: itemFor(one, file, agenda) }))
  const missing = placed.filter(({ at }) => at < 0)
  const there = placed.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)
  if (placed.length === 0) return null

  // What everybody invited sees of it is the kind of item and its life area.
  const add = (one: Stuck) => {
    const { kind, areas } = placeOf(one, file)
    const [lifeArea = ''] = areas
    const title = t(`plan.items.${titles[kind]}`)
    const area = lifeArea && t(`vocabulary.lifeArea.${lifeArea}`)
    onAdd(`${title} ${area}`.trim(), kind, lifeArea, indexFor(kind, agenda))
  }
  return (
    <div className={styles.stuck}>
      <h3>{t('agenda.stuck.heading')}</h3>
      {missing.length > 0 ? (
        <>
          <p id="stuck-missing">{t('agenda.stuck.missing')}</p>
          <ul aria-labelledby="stuck-missing">
            {missing.map(({ one, what }) => (
              <li key={what}>
                {what}{' '}
                <Button
                  variant="quiet"
                  small
                  aria-label={`${t('agenda.stuck.add')}: ${what}`}
                  onClick={() => add(one)}
                >
                  {t('agenda.stuck.add')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('agenda.stuck.allThere')}</p>
      )}
      {there.length > 0 ? (
        <Details summary={t('agenda.stuck.there', { count: there.length })}>
          <ul>
            {there.map(({ what, at }) => (
              <li key={what}>{t('agenda.stuck.at', { number: at + 1, what })}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  )
}

const titles = {
  baton: 'receiver',
  since_last: 'since_last',
  goals: 'goals',
  barriers: 'barriers',
} as const satisfies Record<StuckKind, string>

function useStuckWords(): (one: Stuck) => string {
  const { t } = useTranslation()
  const { file, full } = usePlanning()
  return (one) => {
    switch (one.about) {
      case 'gap':
        return gapInWords(one.gap, file, t)
      case 'goal':
        return t('agenda.stuck.goal', { goal: goalInWords(one.goal, file, t) })
      case 'handover':
        return t('agenda.stuck.handover', { name: full(one.to) })
      case 'follow_ups': {
        const open = t('agenda.stuck.followUps', { count: one.followUps.length })
        return one.overdue > 0 ? `${open} ${t('agenda.stuck.overdue', { count: one.overdue })}` : open
      }
    }
  }
}
