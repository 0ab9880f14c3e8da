import { useState } from 'react'
import type { MyFollowUpInCase } from '../../client/follow-ups.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { latest } from './arrange.ts'
import { FollowUpGroup } from './follow-up-group.tsx'

interface Props {
  followUps: readonly MyFollowUpInCase[]
  today: string
  onDone: (one: MyFollowUpInCase, said: string) => void
}

/** Enough to look back on; the case has the rest. */
const most = 50

/** What has been done, for those who ask. */
export function DoneFollowUps({ followUps, today, onDone }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (followUps.length === 0) return null
  return (
    <div className="stack">
      <div>
        <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'follow-ups.hideDone' : 'follow-ups.showDone', { count: followUps.length })}
        </Button>
      </div>
      {open ? (
        <FollowUpGroup
          title={t('follow-ups.doneTitle')}
          followUps={latest(followUps).slice(0, most)}
          today={today}
          showCitizen
          onDone={onDone}
        />
      ) : null}
    </div>
  )
}
