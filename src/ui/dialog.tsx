import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from '../texts/language.ts'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
  wide?: boolean
}

/** A modal dialog; render it while it is open. Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <Button variant="quiet" small onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
