import { useId } from 'react'
import { type ButtonVariant, buttonClass } from './button.tsx'
import styles from './file-button.module.css'

interface Props {
  label: string
  /** Whose file it is, where several are asked for; heard, not seen. */
  of?: string
  /** As the `accept` of a file field. */
  accept: string
  onFile: (file: File | undefined) => void
  variant?: ButtonVariant
}

/** A file field that looks like a button. The name of the file is not shown. */
export function FileButton({ label, of, accept, onFile, variant = 'primary' }: Props) {
  const id = useId()
  return (
    <span className={styles.file}>
      <input
        id={id}
        type="file"
        accept={accept}
        className="visually-hidden"
        onChange={(event) => {
          onFile(event.target.files?.[0])
          // The same file may be chosen again when it has been corrected.
          event.target.value = ''
        }}
      />
      <label className={buttonClass(variant)} htmlFor={id}>
        {label}
        {of === undefined ? null : <span className="visually-hidden">: {of}</span>}
      </label>
    </span>
  )
}
