import type { WhomToRing } from '../../../domain/whom-to-ring.ts'
import { useTranslation } from '../../../texts/language.ts'
import { StepHeading } from './step-heading.tsx'

interface Props {
  /** `left`: the link may be good, but is not open on this device. */
  state: 'revoked' | 'expired' | 'used_up' | 'unknown' | 'left'
  ring?: WhomToRing | undefined
}

/** A link that shows nothing says why, and whom to ring. */
export function ClosedLink({ state, ring }: Props) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <StepHeading title={t(state === 'left' ? 'guest.title' : 'guest.closed.title')} />
      <p>{t(`guest.closed.${state}`)}</p>
      <p>
        {ring?.phone !== undefined ? (
          <a href={`tel:${ring.phone.replace(/\s/g, '')}`}>
            {ring.name === undefined
              ? t('guest.closed.ringPhone', { phone: ring.phone })
              : t('guest.closed.ring', { name: ring.name, phone: ring.phone })}
          </a>
        ) : ring?.name !== undefined ? (
          t('guest.closed.ringName', { name: ring.name })
        ) : (
          t('guest.closed.ringSender')
        )}
      </p>
    </div>
  )
}
