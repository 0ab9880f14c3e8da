import type { ComponentProps, MouseEvent } from 'react'
import styles from './button.module.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

/** The look of a button, for a link that leads on as a button does. */
export const buttonClass = (variant: ButtonVariant = 'primary', small = false): string =>
  [styles.button, styles[variant], small ? styles.small : ''].join(' ').trim()

interface Props extends Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  variant?: ButtonVariant
  small?: boolean
  /** Something is under way: the button keeps the focus and does nothing meanwhile. */
  pending?: boolean
}

export function Button({
  variant = 'primary',
  small = false,
  pending = false,
  type = 'button',
  onClick,
  ...rest
}: Props) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(variant, small)}
      aria-disabled={pending || undefined}
      onClick={click}
    />
  )
}
