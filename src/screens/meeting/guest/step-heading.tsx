import { type ComponentProps, useEffect } from 'react'
import { PageHeading } from '../../../ui/page-heading.tsx'

/** The heading of what has taken the place of what one was at, on the same page: it is read aloud. */
export function StepHeading(props: ComponentProps<typeof PageHeading>) {
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), [])
  return <PageHeading {...props} />
}
