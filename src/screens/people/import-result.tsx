import { useRefusalText } from '../../client/refusal.ts'
import { ApiError } from '../../client/request.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Problems } from './problems.tsx'

export type Unreadable = 'notUtf8' | 'notJson' | 'tooLarge' | 'noClipboard' | 'nothingPasted'

interface Props {
  unreadable: Unreadable | undefined
  error: unknown
  imported: string | undefined
}

/** What became of a case file. */
export function ImportResult({ unreadable, error, imported }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  if (unreadable !== undefined) {
    return (
      <Alert kind="error" live title={t('people.import.nothingStored')}>
        {unreadable === 'tooLarge' ? t('refusal.too_large') : t(`people.import.${unreadable}`)}
      </Alert>
    )
  }
  if (imported !== undefined) {
    return (
      <Alert kind="success" live title={t('people.import.done')}>
        {t('people.import.doneText', { id: imported })}
      </Alert>
    )
  }
  if (!error) return null
  const problems = error instanceof ApiError ? error.body.problems : undefined
  if (problems) return <Problems problems={problems} />
  const isThere = error instanceof ApiError && error.status === 409
  return (
    <Alert
      kind={isThere ? 'warning' : 'error'}
      live
      title={t(isThere ? 'people.import.there' : 'people.import.nothingStored')}
    >
      {refusal(error)}
    </Alert>
  )
}
