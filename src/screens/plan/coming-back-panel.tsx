import { whyItComesBack } from '../../client/coming-back-words.ts'
import type { ComingBack } from '../../domain/coming-back.ts'
import { indexFor } from '../../domain/stuck.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './plan.module.css'
import { usePlanValues } from './plan-context.tsx'

interface Props {
  coming: readonly ComingBack[]
  onAdd: (item: ComingBack['item'], at: number) => void
}

/** What earlier agendas left open: where it is on this one, and what is not on it. */
export function ComingBackPanel({ coming, onAdd }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { agenda } = usePlanValues(['agenda'])
  if (coming.length === 0) return null
  const placed = coming.map((one) => ({
    one,
    title: one.item.title,
    because: whyItComesBack(one, t, format.date),
    at: agenda.findIndex(({ item }) => item === one.item.id),
  }))
  const missing = placed.filter(({ at }) => at < 0)
  const there = placed.filter(({ at }) => at >= 0)
  return (
    <div className={styles.stuck}>
      <h3>{t('after.back.heading')}</h3>
      {missing.length > 0 ? (
        <>
          <p id="back-missing">{t('after.back.notOn')}</p>
          <ul aria-labelledby="back-missing">
            {missing.map(({ one, title, because }) => (
              <li key={one.item.id}>
                {t('after.back.what', { title, because })}{' '}
                <Button
                  variant="quiet"
                  small
                  aria-label={`${t('agenda.stuck.add')}: ${title}`}
                  onClick={() => onAdd(one.item, indexFor(one.item.kind, agenda))}
                >
                  {t('agenda.stuck.add')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {there.length > 0 ? (
        <>
          <p id="back-there">{t('after.back.on')}</p>
          <ul aria-labelledby="back-there">
            {there.map(({ one, title, because, at }) => (
              <li key={one.item.id}>
                {t('after.back.at', { number: at + 1, title: agenda[at]?.title || title, because })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
