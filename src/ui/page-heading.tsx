import { type ReactNode, useEffect } from 'react'

interface Props {
  /** The page's neutral name, for the browser's tab and history: never a citizen's name. */
  title: string
  /** What the heading shows, when it is more than the title. */
  children?: ReactNode
}

/** The one h1 of a page. After a navigation the shell moves the focus here. */
export function PageHeading({ title, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Rødtråd`
  }, [title])
  return <h1 tabIndex={-1}>{children ?? title}</h1>
}
