import { insights, type WaitInsight } from '../../domain/insights.ts'
import { nameOf } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Details } from '../../ui/details.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './me.module.css'

/** What comes first when one is tired: what is overdue, then what has lasted longest. */
const byWeight = (a: WaitInsight, b: WaitInsight): number =>
  b.overdueDays - a.overdueDays || (b.days ?? -1) - (a.days ?? -1)

const few = 3

/** What the citizen waits for, since when, and that an overdue answer is not their fault. */
export function MyWaits({ file, today }: { file: VisibleCaseFile; today: string }) {
  const { t } = useTranslation()
  const waits = insights(file, today)
    .waits.filter(({ open }) => open)
    .toSorted(byWeight)
  const [first, more] = [waits.slice(0, few), waits.slice(few)]
  return (
    <div className={styles.part}>
      <h3>{t('me.waits.title')}</h3>
      {waits.length === 0 ? <p>{t('me.waits.none')}</p> : null}
      <Waits file={file} waits={first} />
      {more.length > 0 ? (
        <Details summary={t('me.waits.more', { count: more.length })}>
          <Waits file={file} waits={more} />
        </Details>
      ) : null}
    </div>
  )
}

function Waits({ file, waits }: { file: VisibleCaseFile; waits: readonly WaitInsight[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {waits.map((wait) => (
        <li key={wait.id} className={wait.overdue ? styles.late : undefined}>
          <Wait file={file} wait={wait} />
        </li>
      ))}
    </ul>
  )
}

function Wait({ file, wait }: { file: VisibleCaseFile; wait: WaitInsight }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { what, since, promisedBy, expected } = file.waits.find(({ id }) => id === wait.id) ?? {}
  const when = () => {
    if (wait.overdue && promisedBy) {
      return t('me.waits.overdue', { day: format.date(promisedBy), count: wait.overdueDays })
    }
    if (promisedBy) return t('me.waits.promised', { day: format.date(promisedBy) })
    if (expected) return t('me.waits.expected', { day: format.date(expected) })
    return t('me.waits.nobodySays')
  }
  return (
    <>
      <p>
        <strong>{nameOf(file, wait.contact)?.contact}</strong>
        {what ? `: ${what}` : null}
      </p>
      {since && wait.days !== null ? (
        <p>{t('me.waits.since', { day: format.date(since), count: wait.days })}</p>
      ) : (
        <p>{t('me.waits.unknownSince')}</p>
      )}
      <p>{when()}</p>
      {promisedBy && expected ? <p>{t('me.waits.expected', { day: format.date(expected) })}</p> : null}
    </>
  )
}
