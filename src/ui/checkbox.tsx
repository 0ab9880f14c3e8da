import { type ComponentProps, useId } from 'react'
import styles from './field.module.css'

type Props = Omit<ComponentProps<'input'>, 'className' | 'type'> & { label: string; hint?: string }

/** Yes or no to one thing; takes what `register` of react-hook-form gives. */
export function Checkbox({ label, hint, id, ...input }: Props) {
  const generated = useId()
  const control = id ?? generated
  return (
    <div className={styles.choice}>
      <input
        {...input}
        type="checkbox"
        id={control}
        aria-describedby={hint ? `${control}-hint` : undefined}
      />
      <label htmlFor={control}>
        {label}
        {hint ? (
          <span className={styles.hint} id={`${control}-hint`} style={{ display: 'block' }}>
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  )
}
