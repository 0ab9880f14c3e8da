import type { LinkCode } from '../../../client/polls.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { usePlanning } from '../plan-context.tsx'
import styles from './poll.module.css'

interface Props {
  codes: readonly LinkCode[]
  onClose: () => void
}

/** The codes of the links in the mails that were just sent, to be told in another way. */
export function TellCodes({ codes, onClose }: Props) {
  const { t } = useTranslation()
  const { file, short } = usePlanning()
  const phoneOf = (recipient: string) => file.contacts.find(({ id }) => id === recipient)?.person?.phone
  return (
    <Dialog title={t('poll.codes.title')} onClose={onClose}>
      <div className="stack">
        <p>{t('poll.codes.text')}</p>
        <dl className="stack">
          {codes.map(({ recipient, code }) => {
            const phone = phoneOf(recipient)
            return (
              <div key={recipient}>
                <dt>{t('poll.codes.code', { name: short(recipient) })}</dt>
                <dd className={styles.code}>{code}</dd>
                {phone ? (
                  <dd>
                    <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
                  </dd>
                ) : null}
              </div>
            )
          })}
        </dl>
        <div>
          <Button onClick={onClose}>{t('poll.codes.done')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
