import type { ContactMark } from '../../../domain/compared-map.ts'
import styles from './time.module.css'

/** In a disc: a plus for new, a cross for gone, a dash for no longer part of it, an arrow for moved, a stroke for changed. */
const signs: Record<ContactMark, string> = {
  new: 'M0-4V4M-4 0H4',
  gone: 'M-3-3 3 3M3-3-3 3',
  left: 'M-4 0H4',
  moved: 'M-4 0H4M1-3 4 0 1 3',
  changed: 'M-4-2H4M-4 2H4M2-4-2 4',
}

/** What is different about a contact, as a sign on its shape; its word and its name say it too. */
export function MarkSign({ mark }: { mark: ContactMark }) {
  return (
    <>
      <circle r="7" className={styles.disc} />
      <path d={signs[mark]} className={styles.sign} />
    </>
  )
}
