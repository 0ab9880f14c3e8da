import { wasHeld } from '../../../domain/experiences.ts'
import { ComingBack } from '../coming-back.tsx'
import styles from '../meeting.module.css'
import { useMeeting } from '../meeting-context.tsx'
import { Answers } from './answers.tsx'
import { Lessons } from './lessons.tsx'
import { Questions } from './questions.tsx'

/** After the meeting: how it was, what is still to be taken up, and what was learnt. */
export function AfterView() {
  const { file, meeting, me, runs } = useMeeting()
  const seesAll = me === 'citizen' || me === file.coordinator
  if (!wasHeld(meeting)) return null
  return (
    <div className={styles.sections}>
      <Questions />
      {seesAll ? <Answers /> : null}
      {runs ? <ComingBack /> : null}
      {seesAll ? <Lessons /> : null}
    </div>
  )
}
