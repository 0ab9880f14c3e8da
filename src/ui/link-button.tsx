import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonClass } from './button.tsx'

interface Props extends Omit<ComponentProps<'a'>, 'className'> {
  variant?: ButtonVariant
  small?: boolean
}

/** A link that looks like a button; takes the router's `to`, `params` and `search`. */
export const LinkButton = createLink(({ variant = 'primary', small = false, ...rest }: Props) => (
  <a {...rest} className={buttonClass(variant, small)} />
))
