import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { Consent } from '../../domain/consent.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useConsentWords } from './consent-words.ts'

interface Props {
  caseId: string
  consent: Consent
  who: string
  isCoordinator: boolean
  onClose: () => void
  onDone: (said: string) => void
}

/** Asks once, and says honestly what taking back does and does not do. */
export function TakeBack({ caseId, consent, who, isCoordinator, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const what = useConsentWords()(consent)
  const command = useCommand(caseId)
  const isNothing = consent.shows.length === 0
  const takeBack = () =>
    command.mutate(
      { type: 'withdrawConsent', consent: consent.id },
      { onSuccess: () => onDone(t(isNothing ? 'me.takeBack.noGone' : 'me.takeBack.done', { who, what })) },
    )
  return (
    <Dialog title={t('me.takeBack.title')} onClose={onClose}>
      <div className="stack">
        {isNothing ? (
          <p>{t('me.takeBack.removesNo', { who, what })}</p>
        ) : (
          <>
            <p>{t('me.takeBack.effect', { who, what })}</p>
            <p>{t('me.takeBack.keeps')}</p>
            <p>{t(isCoordinator ? 'me.takeBack.coordinator' : 'me.takeBack.own')}</p>
          </>
        )}
        {command.isError ? (
          <Alert kind="error" live>
            {refusal(command.error)}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button onClick={takeBack} pending={command.isPending}>
            {t('me.takeBack.yes')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('me.takeBack.no')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
