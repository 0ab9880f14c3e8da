import type { ReactNode } from 'react'

/** A part of the plan as a form of its own: at each key the browser goes through every field of the form it is in. */
export function PlanPart({ children }: { children: ReactNode }) {
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  )
}
