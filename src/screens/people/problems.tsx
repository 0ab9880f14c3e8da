import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import styles from './people.module.css'
import { pointerWords } from './pointer-words.ts'

interface Props {
  problems: readonly { pointer: string; message: string }[]
}

/** Everything that is wrong with a case file: where in words, where exactly, and what. */
export function Problems({ problems }: Props) {
  const { t } = useTranslation()
  const known = t.group('people.pointer.words')
  const words = {
    whole: t('people.pointer.whole'),
    unknown: t('people.pointer.unknown'),
    word: (key: string) => (Object.hasOwn(known, key) ? known[key] : undefined),
    numbered: (what: string, number: number) => t('people.pointer.numbered', { what, number }),
  }
  return (
    <div className="stack">
      <Alert kind="error" live title={t('people.import.faults', { count: problems.length })}>
        {t('people.import.faultsText')}
      </Alert>
      <ol className={styles.problems}>
        {problems.map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`}>
            <strong>{pointerWords(pointer, words)}</strong>
            <br />
            {message} <code>{pointer}</code>
          </li>
        ))}
      </ol>
    </div>
  )
}
