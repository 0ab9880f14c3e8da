import { usePresence } from '../../../client/presence.ts'
import { mayKnowPresent } from '../../../domain/presence.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useMeeting } from '../meeting-context.tsx'

/** Who else is at the minutes just now. Who comes and goes is read aloud; that somebody types is not. */
export function PresentNow() {
  const { t } = useTranslation()
  const { caseId, file, meeting, me, short } = useMeeting()
  const isTold = mayKnowPresent(file, { meeting: meeting.id, by: me })
  const others = usePresence(caseId, meeting.id, me, isTold)
  const said = (name: (other: (typeof others)[number]) => string) =>
    others.length > 0 ? t('minutes.presence.here', { names: others.map(name).join(', ') }) : ''
  return (
    <>
      <p role="status" className="visually-hidden">
        {said(({ who }) => short(who))}
      </p>
      {others.length > 0 ? (
        <p className="muted">
          {said(({ who, isWriting }) =>
            isWriting ? t('minutes.presence.writing', { name: short(who) }) : short(who),
          )}
        </p>
      ) : null}
    </>
  )
}
