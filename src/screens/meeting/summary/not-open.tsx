import type { VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'

interface Props {
  state: VisibleMeeting['state']
  isCitizen: boolean
  /** The citizen. */
  name: string
}

/** Why there is nothing to read yet, calmly: nothing is wrong. */
export function NotOpen({ state, isCitizen, name }: Props) {
  const { t } = useTranslation()
  if (state === 'cancelled' || state === 'draft' || state === 'polling') {
    const text = t(state === 'cancelled' ? 'summary.notOpen.cancelled' : 'summary.notOpen.notCalled')
    return <EmptyState title={t('summary.notOpen.none')} text={text} />
  }
  const waiting = isCitizen ? 'youFirst' : state === 'in_review' ? 'citizenFirst' : 'writing'
  return <EmptyState title={t('summary.notOpen.title')} text={t(`summary.notOpen.${waiting}`, { name })} />
}
