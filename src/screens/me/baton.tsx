import { batonHolder } from '../../domain/baton-holder.ts'
import { nameOf } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './me.module.css'

/** Who holds on to the case now, and who takes over when. */
export function Baton({ file, today }: { file: VisibleCaseFile; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { handover } = file.baton
  const holder = batonHolder(file.baton, today)
  const { person, contact } = nameOf(file, holder) ?? {}
  const { phone, email } = file.contacts.find(({ id }) => id === holder)?.person ?? {}
  const next = handover && handover.to !== holder && handover.declinedOn === undefined ? handover : undefined
  const nextName = next && nameOf(file, next.to)
  return (
    <section className={styles.section} aria-labelledby="baton">
      <h2 id="baton">{t('me.baton.title')}</h2>
      <div className={styles.part}>
        <p>
          {person && contact ? (
            <>
              {t('me.baton.with')} <strong>{person}</strong>, {contact}.
            </>
          ) : (
            <>
              {t('me.baton.with')} <strong>{person ?? contact}</strong>.
            </>
          )}
        </p>
        <p className="muted">{t('me.baton.meaning')}</p>
        {phone ? (
          <p>
            {t('me.baton.phone')}: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
          </p>
        ) : null}
        {email ? (
          <p>
            {t('me.baton.email')}: <a href={`mailto:${email}`}>{email}</a>
          </p>
        ) : null}
        {next && nextName ? (
          <p>
            {t(next.acceptedOn ? 'me.baton.next' : 'me.baton.asked', {
              name: nextName.person ?? nextName.contact,
              day: format.date(next.effectiveFrom),
            })}
          </p>
        ) : null}
      </div>
    </section>
  )
}
