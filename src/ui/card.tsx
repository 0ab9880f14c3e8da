import type { ComponentProps } from 'react'
import styles from './card.module.css'

interface Props extends Omit<ComponentProps<'section'>, 'className'> {
  as?: 'section' | 'div' | 'article' | 'li'
  /** Along the red thread: the one card that matters most on the page. */
  marked?: boolean
}

/** A framed piece of a page. Give a section an `aria-labelledby`. */
export function Card({ as: Element = 'div', marked = false, ...rest }: Props) {
  return (
    <Element {...(rest as object)} className={marked ? `${styles.card} ${styles.marked}` : styles.card} />
  )
}
