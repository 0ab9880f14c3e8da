import type { VisibleContact } from '../../domain/visible-case-file.ts'
import type { contactStatuses } from '../../domain/vocabulary.ts'
import styles from './map.module.css'

/** A shape for each kind of actor, 26 pixels wide round (0, 0). */
const outlines: Record<VisibleContact['sector'], string> = {
  municipality: 'M-12-12H12V12H-12Z',
  region: 'M0-14.5 14.5 0 0 14.5-14.5 0Z',
  general_practice: 'M-5-13H5V-5H13V5H5V13H-5V5H-13V-5H-5Z',
  state: 'M-13 0-6.5-12H6.5L13 0 6.5 12H-6.5Z',
  housing: 'M-12 13V-2L0-14 12-2V13Z',
  voluntary: 'M0-14 14 12H-14Z',
  employer: 'M-8-11H14L8 11H-14Z',
  private: 'M-13 0A13 13 0 1 1 13 0A13 13 0 1 1-13 0Z',
}

type Status = (typeof contactStatuses)[number]

/** Five borders for nine statuses; the legend and the name say which it is. */
export const borders = {
  active: ['active'],
  underWay: ['applied', 'referred', 'waiting'],
  wished: ['wished'],
  paused: ['paused'],
  over: ['ended', 'declined', 'not_relevant'],
} as const satisfies Record<string, readonly Status[]>
export type Border = keyof typeof borders

const borderOf = (status: Status): Border =>
  status === 'active' || status === 'wished' || status === 'paused'
    ? status
    : status === 'applied' || status === 'referred' || status === 'waiting'
      ? 'underWay'
      : 'over'

interface Props {
  sector: VisibleContact['sector']
  status: Status
}

/** The kind of actor as a shape, the status as its border; whoever is over is crossed out as well. */
export function ContactShape({ sector, status }: Props) {
  const border = borderOf(status)
  return (
    <>
      <path d={outlines[sector]} className={`${styles.shape} ${styles[border]}`} />
      {border === 'over' ? <path d="M-15 15 15-15" className={styles.crossed} /> : null}
    </>
  )
}

/** An exclamation mark in a disc: acute. */
export function AcuteMark() {
  return (
    <>
      <circle r="8" className={styles.acuteDisc} />
      <path d="M0-4.5V1M0 3.6V4.6" className={styles.acuteSign} />
    </>
  )
}
