import type { Status } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Tag } from '../../../ui/tag.tsx'
import styles from './status.module.css'

/** A status that can no longer be changed. */
export function WrittenStatus({ status }: { status: Status }) {
  const { t } = useTranslation()
  const words = {
    draft: 'status.wasDraft',
    shared: 'status.wasShared',
    confirmed: 'status.confirmed',
  } as const
  return (
    <>
      <p className={styles.text}>{status.text}</p>
      <p>
        <Tag kind={status.state === 'confirmed' ? 'success' : 'plain'}>{t(words[status.state])}</Tag>
      </p>
    </>
  )
}
