import { areasInUse, consentState } from '../../domain/consent-matrix.ts'
import type { VisibleCaseFile, VisibleContact } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import styles from './case.module.css'
import { ConsentSign } from './consent-sign.tsx'
import { useConsentWords } from './consent-words.ts'

interface Props {
  file: VisibleCaseFile
  recipients: readonly VisibleContact[]
  today: string
  onChange?: (recipient: string) => void
}

/** Recipients by life areas; each cell a sign and the word for it. Where it is narrow it scrolls by itself. */
export function ConsentMatrix({ file, recipients, today, onChange }: Props) {
  const { t } = useTranslation()
  const words = useConsentWords()
  const areas = areasInUse(file)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset; the group only names what scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div role="group" className={styles.matrix} aria-labelledby="consents" tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t('case.consents.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('case.consents.recipient')}</th>
            {areas.map((area) => (
              <th key={area} scope="col">
                {words.area(area)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recipients.map(({ id, name, person }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {person ? <span className="muted small">{person.name}</span> : null}
                {onChange ? (
                  <div>
                    <Button
                      aria-label={`${t('case.consents.change')}: ${name}`}
                      variant="secondary"
                      small
                      onClick={() => onChange(id)}
                    >
                      {t('case.consents.change')}
                    </Button>
                  </div>
                ) : null}
              </th>
              {areas.map((area) => {
                const state = consentState(file.consents, id, area, today)
                return (
                  <td key={area} className={state.kind === 'none' ? styles.none : undefined}>
                    <ConsentSign state={state} /> {words.state(state)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
