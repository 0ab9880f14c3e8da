import { useEffect, useState } from 'react'
import { useTranslation } from '../../../texts/language.ts'
import styles from './room.module.css'

/** How much of an item's time is left, in whole minutes: no seconds run, nothing blinks, nothing is read aloud. */
export function Timer({ minutes, since }: { minutes: number; since: number }) {
  const { t } = useTranslation()
  const spent = useMinutesSince(since)
  if (minutes === 0) return null
  const left = minutes - spent
  return (
    <div className={styles.timer} role="timer">
      <span>
        {left >= 0 ? t('room.left', { count: left, all: minutes }) : t('room.over', { count: -left })}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (100 * spent) / minutes)}%` }} />
      </span>
    </div>
  )
}

const minute = 60_000

function useMinutesSince(since: number): number {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const read = () => setNow(Date.now())
    read()
    const clock = setInterval(read, 5_000)
    return () => clearInterval(clock)
  }, [])
  return Math.max(0, Math.floor((now - since) / minute))
}
