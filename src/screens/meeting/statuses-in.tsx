import { useTranslation } from '../../texts/language.ts'
import { useMeeting } from './meeting-context.tsx'

/** Whose status has come, among those the reader may see; silence is visible. */
export function StatusesIn() {
  const { t } = useTranslation()
  const { meeting, me, full } = useMeeting()
  const invited = meeting.participants.flatMap(({ contact }) => contact ?? [])
  const has = (who: string) => meeting.statuses.some(({ by, state }) => by === who && state !== 'draft')
  return (
    <section className="stack" aria-labelledby="statuses-in">
      <h2 id="statuses-in">{t('meeting.statuses.heading')}</h2>
      <p className="muted">{t('meeting.statuses.intro')}</p>
      <ul>
        {invited.map((who) => (
          <li key={who}>
            {full(who)}:{' '}
            {t(
              has(who)
                ? 'meeting.statuses.in'
                : who === me
                  ? 'meeting.statuses.yours'
                  : 'meeting.statuses.none',
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
