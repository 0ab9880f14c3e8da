import type { FollowUp } from '../../../domain/follow-up.ts'
import { fullName } from '../../../domain/name.ts'
import { plainSummary } from '../../../domain/plain-summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Details } from '../../../ui/details.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { CitizensCopy } from './citizens-copy.tsx'
import { useNameWords } from './name-words.ts'
import { Paper } from './paper.tsx'
import { Section } from './section.tsx'
import styles from './summary.module.css'

/** The summary in short for the citizen: large, in plain words, in the order it is read aloud in. */
export function PlainDocument({ summary, file, reference, day }: CitizensCopy) {
  const { t } = useTranslation()
  const format = useFormat()
  const { short } = useNameWords(summary.names, 'citizen')
  const { ownWords, first, more, others, caveats, next, ask } = plainSummary(summary, file, day)
  const asked = fullName(ask)
  const todo = ({ id, text, dueOn, helpers }: FollowUp) => (
    <li key={id}>
      <p className={styles.text}>
        <strong>{text}</strong>
      </p>
      <p>{t('copy.by', { day: format.date(dueOn) })}</p>
      {helpers.length > 0 ? <p>{t('copy.helps', { names: helpers.map(short).join(', ') })}</p> : null}
    </li>
  )
  return (
    <div className={styles.plain}>
      <Paper summary={summary} reader="citizen" reference={reference} note={t('copy.plainPaper')}>
        <Section title={t('copy.ownWords')}>
          {ownWords.length === 0 ? <p>{t('copy.ownWordsNone')}</p> : null}
          {ownWords.map((text) => (
            <blockquote key={text} className={styles.words}>
              {text}
            </blockquote>
          ))}
        </Section>
        <Section title={t('copy.todo')}>
          {first.length === 0 ? (
            <p>{t('copy.todoNone')}</p>
          ) : (
            <ol className={styles.list}>{first.map(todo)}</ol>
          )}
          {more.length > 0 ? (
            <>
              <div className="no-print">
                <Details summary={t('copy.more', { count: more.length })}>
                  <ol className={styles.list} start={first.length + 1}>
                    {more.map(todo)}
                  </ol>
                </Details>
              </div>
              <p className={styles.paper}>{t('copy.morePaper', { count: more.length })}</p>
            </>
          ) : null}
        </Section>
        <Section title={t('copy.others')}>
          {others.length === 0 ? <p>{t('copy.othersNone')}</p> : null}
          <ul className={styles.list}>
            {others.map(({ id, text, owner, helpers, dueOn }) => (
              <li key={id}>
                <p className={styles.text}>
                  <strong>{short(owner)}:</strong> {text}
                </p>
                <p>
                  {t('copy.by', { day: format.date(dueOn) })}{' '}
                  {helpers.includes('citizen') ? t('copy.youHelp') : null}
                </p>
              </li>
            ))}
          </ul>
        </Section>
        {caveats.length > 0 ? (
          <Section title={t('copy.caveats')}>
            {caveats.map(({ id, text }) => (
              <p key={id} className={styles.text}>
                {text}
              </p>
            ))}
          </Section>
        ) : null}
        <Section title={t('copy.next')}>
          <p>{next?.start ? format.dateTime(next.start) : t('summary.noNext')}</p>
          {next?.place ? <p>{next.place}</p> : null}
        </Section>
        <Section title={t('copy.ask')}>
          <p>{asked ? t('copy.askWho', { who: asked }) : t('copy.askNobody')}</p>
          {ask.phone ? <p>{t('copy.askPhone', { phone: ask.phone })}</p> : null}
          {ask.email ? <p>{t('copy.askEmail', { email: ask.email })}</p> : null}
        </Section>
      </Paper>
    </div>
  )
}
