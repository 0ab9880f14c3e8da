import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { loadMoreTexts } from './i18n.ts'

/** A screen as a chunk of its own, with the texts that only the first pages can do without. */
export const lazyScreen = (load: () => Promise<{ Screen: ComponentType }>) =>
  lazyRouteComponent(async () => {
    const [screen] = await Promise.all([load(), loadMoreTexts()])
    return screen
  }, 'Screen')
