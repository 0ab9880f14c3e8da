import type { ComponentProps, MouseEvent } from 'react'
import { useNavigation } from './navigation.ts'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path of this site, with its search. */
  to: string
  /** The pages below it belong to it: in a menu it is marked there too. */
  section?: boolean
  /** The page stays where it is scrolled to. */
  keepScroll?: boolean
}

/** A link within the site, marked with `aria-current` on the page that it leads to. */
export function Link({ to, section = false, keepScroll = false, onClick, ...rest }: LinkProps) {
  const { history, place } = useNavigation()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || isForTheBrowser(event)) return
    event.preventDefault()
    history.push(to, { keepScroll })
  }
  return <a aria-current={current(to, place.path, section)} {...rest} href={to} onClick={follow} />
}

const current = (to: string, path: string, section: boolean) =>
  to === path ? 'page' : section && path.startsWith(`${to}/`) ? 'true' : undefined

/** Another tab or window is the browser's business. */
const isForTheBrowser = ({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  currentTarget,
}: MouseEvent<HTMLAnchorElement>) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !['', '_self'].includes(currentTarget.target)
