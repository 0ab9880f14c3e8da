import type { Voter } from '../../../domain/poll.ts'
import { useTranslation } from '../../../texts/language.ts'
import { usePlanning } from '../plan-context.tsx'

interface Props {
  people: readonly Voter[]
  nameOf: (recipient: string) => string
}

/** Who is to be rung about the times. */
export function NotAnswered({ people, nameOf }: Props) {
  const { t } = useTranslation()
  const { file } = usePlanning()
  if (people.length === 0) return <p>{t('poll.result.allAnswered')}</p>
  const phoneOf = (recipient: string) => file.contacts.find(({ id }) => id === recipient)?.person?.phone
  return (
    <>
      <h3 id="not-answered">{t('poll.result.notAnswered', { count: people.length })}</h3>
      <ul aria-labelledby="not-answered">
        {people.map(({ recipient, required }) => {
          const phone = phoneOf(recipient)
          return (
            <li key={recipient}>
              {nameOf(recipient)} ({t(`poll.result.${required ? 'required' : 'wished'}`)})
              {phone ? (
                <>
                  {': '}
                  <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
