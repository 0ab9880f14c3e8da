import { useState } from 'react'
import { myFollowUps } from '../../domain/my-follow-ups.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import styles from './me.module.css'
import { MyStep } from './my-step.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  today: string
}

/** As many as one can look at when tired. */
const few = 3

/** What the citizen has said yes to do, the next few first. */
export function MySteps({ caseId, file, today }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const steps = myFollowUps(file, 'citizen')
    .filter(({ followUp }) => followUp.state === 'open' || touched.has(followUp.id))
    .toSorted((a, b) => a.followUp.dueOn.localeCompare(b.followUp.dueOn))
  const shown = all ? steps : steps.slice(0, few)
  return (
    <div className={styles.part}>
      <h3>{t('me.steps.title')}</h3>
      {steps.length === 0 ? <p>{t('me.steps.none')}</p> : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {shown.map((step) => (
          <MyStep
            key={step.followUp.id}
            caseId={caseId}
            step={step}
            today={today}
            onDone={() => setTouched((before) => new Set(before).add(step.followUp.id))}
          />
        ))}
      </ul>
      {steps.length > few ? (
        <div className="no-print">
          <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('me.steps.fewer') : t('me.steps.more', { count: steps.length - few })}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
