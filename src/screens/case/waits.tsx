import type { Insights, WaitInsight } from '../../domain/insights.ts'
import { nameOf } from '../../domain/name.ts'
import type { VisibleCaseFile, VisibleWait } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Details } from '../../ui/details.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './case.module.css'

interface Props {
  file: VisibleCaseFile
  insights: Insights
  isCitizen: boolean
}

/** What is overdue the longest comes first, then what has lasted longest. */
const byWeight = (a: WaitInsight, b: WaitInsight): number =>
  b.overdueDays - a.overdueDays || (b.days ?? -1) - (a.days ?? -1)

/** What the citizen waits for, for how long, and what it holds up; what has been answered is folded away. */
export function Waits({ file, insights, isCitizen }: Props) {
  const { t } = useTranslation()
  const sorted = insights.waits.toSorted(byWeight)
  const [open, answered] = [sorted.filter((wait) => wait.open), sorted.filter((wait) => !wait.open)]
  return (
    <section className={styles.section} aria-labelledby="waits">
      <h2 id="waits">{t('case.waits.title')}</h2>
      {open.length === 0 ? <p className="muted">{t('case.waits.none')}</p> : null}
      <WaitList file={file} waits={open} isCitizen={isCitizen} />
      {answered.length > 0 ? (
        <Details summary={t('case.waits.answered', { count: answered.length })}>
          <WaitList file={file} waits={answered} isCitizen={isCitizen} />
        </Details>
      ) : null}
    </section>
  )
}

function WaitList({ file, waits, isCitizen }: Omit<Props, 'insights'> & { waits: readonly WaitInsight[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {waits.map((insight) => {
        const wait = file.waits.find(({ id }) => id === insight.id)
        return wait ? (
          <li key={wait.id} className={insight.open && insight.overdue ? styles.late : styles.wait}>
            <Wait file={file} wait={wait} insight={insight} isCitizen={isCitizen} />
          </li>
        ) : null
      })}
    </ul>
  )
}

interface WaitProps {
  file: VisibleCaseFile
  wait: VisibleWait
  insight: WaitInsight
  isCitizen: boolean
}

function Wait({ file, wait, insight, isCitizen }: WaitProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { what, since, promisedBy, expected, answeredOn, blocks = [] } = wait
  const held = file.goals.flatMap(({ id, text }) => (blocks.includes(id) && text ? [text] : []))
  const length = () => {
    if (!since || insight.days === null) return t('case.waits.unknownSince')
    const day = format.date(since)
    return t(insight.open ? 'case.waits.since' : 'case.waits.took', { count: insight.days, day })
  }
  return (
    <>
      <p>
        <strong>{nameOf(file, wait.contact)?.contact}</strong>
        {what ? `: ${what}` : null}
      </p>
      <p>{length()}</p>
      {answeredOn && !insight.open ? (
        <p>{t('case.waits.answeredOn', { day: format.date(answeredOn) })}</p>
      ) : null}
      {insight.open && insight.overdue && promisedBy ? (
        <p>
          <strong>
            {t('case.waits.overdue', { day: format.date(promisedBy), count: insight.overdueDays })}
          </strong>{' '}
          {isCitizen ? t('case.waits.notYourFault') : null}
        </p>
      ) : null}
      {insight.open && !insight.overdue && promisedBy ? (
        <p>{t('case.waits.promised', { day: format.date(promisedBy) })}</p>
      ) : null}
      {insight.open && expected ? <p>{t('case.waits.expected', { day: format.date(expected) })}</p> : null}
      {insight.open && held.length > 0 ? (
        <p>
          <span className="muted">{t('case.waits.blocks')}:</span> {held.join('; ')}
        </p>
      ) : null}
      <FastTrack file={file} wait={wait} />
    </>
  )
}

/** Requests for a quicker answer, and what came of them. */
function FastTrack({ file, wait: { fastTrack = [] } }: { file: VisibleCaseFile; wait: VisibleWait }) {
  const { t } = useTranslation()
  const format = useFormat()
  return fastTrack.map(({ askedOn, askedOf, answer, answeredOn }) => (
    <p key={`${askedOn} ${askedOf}`}>
      {t('case.waits.fastTrack', { day: format.date(askedOn) })}{' '}
      {nameOf(file, askedOf)?.contact ? `(${nameOf(file, askedOf)?.contact})` : null}:{' '}
      {answer ? t(`vocabulary.fastTrackAnswer.${answer}`) : t('case.waits.noAnswer')}
      {answeredOn ? ` ${format.date(answeredOn)}` : null}
    </p>
  ))
}
