import type { VisibleCaseFile, VisibleCitizen } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './case.module.css'

/** The citizen in the citizen's own words: what of it the reader may see. */
export function CitizenWords({ file: { citizen } }: { file: VisibleCaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ownWords, ownGoal, goodToKnow, toldOnce } = citizen
  const isSilent = [ownWords, ownGoal, goodToKnow, toldOnce?.text].every((text) => !text)
  return (
    <Card as="section" marked aria-labelledby="own-words">
      <h2 id="own-words">{t('case.words.title')}</h2>
      {isSilent ? <p className="muted">{t('case.words.none')}</p> : null}
      {ownWords ? <blockquote className={styles.text}>{ownWords}</blockquote> : null}
      <dl className={styles.words}>
        {ownGoal ? <Text title={t('case.words.ownGoal')} text={ownGoal} /> : null}
        {goodToKnow ? <Text title={t('case.words.goodToKnow')} text={goodToKnow} /> : null}
        {toldOnce ? (
          <Text
            title={t('case.words.toldOnce')}
            text={toldOnce.text}
            note={t('case.words.approvedOn', { day: format.date(toldOnce.approvedOn) })}
          />
        ) : null}
      </dl>
      <WhereItStands citizen={citizen} />
    </Card>
  )
}

function Text({ title, text, note }: { title: string; text: string; note?: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className={styles.text}>{text}</dd>
      {note ? <dd className="muted small">{note}</dd> : null}
    </div>
  )
}

/** How the citizen rates it, the phase and the approach: seen by the citizen and the coordinator. */
function WhereItStands({ citizen: { scales = [], phase, approaches = [] } }: { citizen: VisibleCitizen }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (scales.length === 0 && !phase && approaches.length === 0) return null
  return (
    <dl className={`${styles.words} small`}>
      {scales.map(({ question, about, value, because, askedOn }) => (
        <div key={`${question} ${about ?? ''} ${askedOn}`}>
          <dt>{[t(`vocabulary.scale.${question}`), about].filter(Boolean).join(' – ')}</dt>
          <dd>
            {t('case.words.ofTen', { value })}
            {because ? ` – ${because}` : null} <span className="muted">({format.shortDate(askedOn)})</span>
          </dd>
        </div>
      ))}
      {phase ? (
        <div>
          <dt>{t('case.words.phase')}</dt>
          <dd>{t(`vocabulary.phase.${phase}`)}</dd>
        </div>
      ) : null}
      {approaches.length > 0 ? (
        <div>
          <dt>{t('case.words.approach')}</dt>
          {approaches.map(({ kind, from, reason }) => (
            <dd key={`${kind} ${from ?? ''}`}>
              {t(`vocabulary.approach.${kind}`)}
              {from ? ` ${t('case.words.from', { day: format.date(from) })}` : null}
              {reason ? `. ${reason}` : null}
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  )
}
