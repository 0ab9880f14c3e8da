import { type ButtonVariant, buttonClass } from './button.tsx'
import { Link, type LinkProps } from './link.tsx'

interface Props extends Omit<LinkProps, 'className'> {
  variant?: ButtonVariant
  small?: boolean
}

/** A link that looks like a button. */
export function LinkButton({ variant = 'primary', small = false, ...rest }: Props) {
  return <Link {...rest} className={buttonClass(variant, small)} />
}
