import type { SavedItem } from '../../domain/saved-template.ts'
import type { LifeArea } from '../../domain/vocabulary.ts'
import type { ItemValues } from './plan-values.ts'

/**
 * An agenda as a template: without the life areas, which are a case's. Items that were one before the areas parted them
 * are one again, with their minutes together.
 */
export function templateOf(
  agenda: readonly ItemValues[],
  areaInWords: (area: LifeArea) => string,
): SavedItem[] {
  const items: SavedItem[] = []
  for (const { title, kind, minutes, lifeArea } of agenda) {
    const area = lifeArea ? areaInWords(lifeArea) : ''
    const plain = (area && title.endsWith(area) ? title.slice(0, -area.length) : title).trim()
    const same = lifeArea ? items.find((one) => one.kind === kind && one.title === plain) : undefined
    if (same) same.minutes += Number(minutes) || 0
    else items.push({ title: plain, kind, minutes: Number(minutes) || 0 })
  }
  return items
}
