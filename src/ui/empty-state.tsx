import type { ReactNode } from 'react'
import { Card } from './card.tsx'

/** Nothing here yet: says so, and names the next thing to do. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children?: ReactNode
}) {
  return (
    <Card>
      <h2>{title}</h2>
      {text ? <p className="muted">{text}</p> : null}
      {children ? <div className="cluster">{children}</div> : null}
    </Card>
  )
}
