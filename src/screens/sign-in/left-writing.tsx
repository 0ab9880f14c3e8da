import { useQuery } from '@tanstack/react-query'
import { isWritingLeft } from '../../client/writing/device.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'

/** Somebody was signed out before all they wrote was sent: it is here for them, and for nobody else. */
export function LeftWriting() {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['left-writing'],
    networkMode: 'always',
    gcTime: 0,
    queryFn: isWritingLeft,
  })
  return data ? <Alert kind="info">{t('writing.left')}</Alert> : null
}
