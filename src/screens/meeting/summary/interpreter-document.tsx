import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import type { CitizensCopy } from './citizens-copy.tsx'
import { interpreterLines } from './interpreter-lines.ts'
import { Paper } from './paper.tsx'
import { Section } from './section.tsx'
import styles from './summary.module.css'

/** The citizen's copy for the interpreter who comes to the talk about it: numbered, so that both can point at a line. */
export function InterpreterDocument(copy: CitizensCopy) {
  const { t } = useTranslation()
  const format = useFormat()
  const parts = interpreterLines(copy, { t, format })
  return (
    <Paper
      summary={copy.summary}
      reader="citizen"
      reference={copy.reference}
      note={t('copy.interpreterPaper')}
    >
      <p className="no-print">{t('copy.interpreterIntro', { name: copy.file.citizen.displayName })}</p>
      {parts.map(({ title, lines }, at) => (
        <Section key={title} title={title}>
          <ol
            className={styles.lines}
            start={1 + parts.slice(0, at).reduce((sum, part) => sum + part.lines.length, 0)}
          >
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand as they are, and two may say the same
              <li key={index}>{line}</li>
            ))}
          </ol>
        </Section>
      ))}
    </Paper>
  )
}
