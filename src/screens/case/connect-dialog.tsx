import { type FormEvent, useState } from 'react'
import { useConnect } from '../../client/members.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './case.module.css'

interface Props {
  caseId: string
  seat: { as: string; contact: string; people: { name: string; email: string }[] }
  onClose: () => void
}

/** The people who sign in as one contact: more by e-mail, or one less. */
export function ConnectDialog({ caseId, seat: { as, contact, people }, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const connect = useConnect(caseId)
  const [typed, setTyped] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [done, setDone] = useState('')
  const emails = people.flatMap(({ email }) => (email ? [email] : []))

  const save = (next: string[], said: string) =>
    connect.mutate(
      { as, emails: next },
      {
        onSuccess: () => {
          setTyped('')
          setDone(said)
        },
      },
    )
  const add = (event: FormEvent) => {
    event.preventDefault()
    const email = typed.trim()
    setDone('')
    setIsMissing(!email.includes('@'))
    if (email.includes('@') && !connect.isPending) {
      save([...emails, email], t('case.members.connected', { email }))
    }
  }
  const error = isMissing
    ? t('case.members.emailMissing')
    : connect.isError
      ? refusal(connect.error)
      : undefined
  return (
    <Dialog title={t('case.members.of', { contact })} onClose={onClose}>
      <div className={styles.section}>
        {people.length === 0 ? <p className="muted">{t('case.members.nobody')}</p> : null}
        {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
        <ul role="list" className={styles.list}>
          {people.map(({ name, email }) => (
            <li key={`${name} ${email}`} className={styles.consent}>
              <span>{email ? `${name} (${email})` : name}</span>
              {email ? (
                <Button
                  aria-label={`${t('case.members.disconnect')}: ${name}`}
                  variant="secondary"
                  small
                  pending={connect.isPending}
                  onClick={() =>
                    save(
                      emails.filter((one) => one !== email),
                      t('case.members.disconnected', { email }),
                    )
                  }
                >
                  {t('case.members.disconnect')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        <form className="stack" onSubmit={add} noValidate>
          <TextField
            type="email"
            label={t('case.members.email')}
            hint={t('case.members.emailHint')}
            autoComplete="off"
            value={typed}
            error={error}
            onChange={(event) => setTyped(event.target.value)}
          />
          <div>
            <Button type="submit" pending={connect.isPending}>
              {t('case.members.connect')}
            </Button>
          </div>
        </form>
        <p role="status">{done}</p>
        {error ? (
          <Alert kind="error" live>
            {error}
          </Alert>
        ) : null}
      </div>
    </Dialog>
  )
}
