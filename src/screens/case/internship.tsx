import { nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile, VisibleInternship } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './case.module.css'

/** The internship: when and where, what must be considered, who is called when it gets hard, what has happened. */
export function Internship({ file, internship }: { file: VisibleCaseFile; internship: VisibleInternship }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { workplace, state, from, to, hoursPerWeek, considerations, readiness, incidents } = internship
  const place = workplace && nameOf(file, workplace)?.contact
  const callOrder = readiness?.callOrder.flatMap((id) => {
    const name = nameOf(file, id)
    return name ? [shortName(name)] : []
  })
  const texts: [string, string | undefined][] = [
    [t('case.internship.considerations'), considerations],
    [t('case.internship.signs'), readiness?.signs],
    [t('case.internship.helps'), readiness?.helps],
    [t('case.internship.doesNotHelp'), readiness?.doesNotHelp],
    [t('case.internship.call'), callOrder?.join(', ')],
    [
      t('case.internship.answer'),
      readiness && t('case.internship.minutes', { count: readiness.answerWithinMinutes }),
    ],
  ]
  return (
    <Card as="section" aria-labelledby="internship">
      <h3 id="internship">{t('case.internship.title')}</h3>
      <p className="cluster">
        {state ? <Tag>{t(`vocabulary.internshipState.${state}`)}</Tag> : null}
        <span>
          {[
            place,
            from && to && t('case.goals.fromTo', { from: format.date(from), to: format.date(to) }),
            hoursPerWeek !== undefined &&
              t('case.internship.hours', { count: hoursPerWeek, hours: format.number(hoursPerWeek) }),
          ]
            .filter(Boolean)
            .join('. ')}
        </span>
      </p>
      <dl className={styles.words}>
        {texts.map(([title, text]) =>
          text ? (
            <div key={title}>
              <dt>{title}</dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {incidents.length > 0 ? (
        <>
          <h4>{t('case.internship.incidents')}</h4>
          <ul>
            {incidents.map((incident) => (
              <li key={incident.id}>
                {format.dateTime(incident.at)}: {incident.text}
                {incident.learned.map(({ text }) => (
                  <p key={text} className="muted">
                    {t('case.internship.learned')}: {text}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
