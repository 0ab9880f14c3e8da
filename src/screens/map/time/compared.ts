import { createContext, use, useMemo } from 'react'
import type { ComparedMap } from '../../../domain/compared-map.ts'
import { useTranslation } from '../../../texts/language.ts'

/** What the views of the map mark: what is different since a day, which is written out as they say it. */
export type Compared = ComparedMap & { since: string }

export const ComparedContext = createContext<Compared | null>(null)

/** What is marked in a view of the map, and how it is said; nothing unless two maps are compared. */
export function useMarks() {
  const compared = use(ComparedContext)
  const { t } = useTranslation()
  return useMemo(() => {
    const since = compared?.since ?? ''
    return {
      isComparing: compared !== null,
      former: compared?.former ?? none,
      ofContact: (id: string) => {
        const mark = compared?.contacts.get(id)
        return (
          mark && { mark, word: t(`map-time.mark.${mark}`), said: t(`map-time.marked.${mark}`, { since }) }
        )
      },
      ofTie: (id: string) => {
        const mark = compared?.ties.get(id)
        return (
          mark && {
            mark,
            /** `tie`: what is drawn or said of it. */
            word: (tie: string) => t(`map-time.tieMark.${mark}`, { tie }),
            said: (tie: string) => t(`map-time.markedTie.${mark}`, { tie, since }),
          }
        )
      },
    }
  }, [compared, t])
}

export type Marks = ReturnType<typeof useMarks>

const none: ComparedMap['former'] = []
