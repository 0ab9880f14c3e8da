import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft } from './device.ts'
import { outboxOf } from './outbox.ts'
import { loadRules } from './pictures.ts'

export type { Draft }

/** The drafts of one kind of form in one place, by the form's name: those kept on the device, and those of this page. */
export interface Drafts<Values> {
  get: (form: string) => Draft<Values> | undefined
  has: (form: string) => boolean
  forms: () => string[]
  /** `undefined`: nothing is typed that is not given. */
  keep: (form: string, draft: Draft<Values> | undefined) => void
}

/**
 * What somebody has half typed in the forms of a place (`kind/case/meeting`), also before the tab or the machine died.
 * Whoever stores `Values` under a kind of form is the one who reads them there.
 */
export function useKeptDrafts<Values>(place: string): Drafts<Values> {
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery({
    queryKey: ['drafts', place],
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      // What is written here goes on without a network, so all of that is there first.
      const [{ device, showAll }] = await Promise.all([outboxOf(queryClient), loadRules()])
      showAll()
      return { device, kept: await device.drafts(`${place}/`) }
    },
  })
  const [drafts] = useState((): Drafts<Values> => {
    const { device } = data
    const kept = data.kept as Map<string, Draft<Values>>
    const nameOf = (form: string) => `${place}/${form}`
    return {
      get: (form) => kept.get(nameOf(form)),
      has: (form) => kept.has(nameOf(form)),
      forms: () => [...kept.keys()].map((name) => name.slice(place.length + 1)),
      keep: (form, draft) => {
        const name = nameOf(form)
        if (draft === undefined && !kept.delete(name)) return
        if (draft !== undefined) kept.set(name, draft)
        void (draft === undefined ? device.forgetDraft(name) : device.keepDraft(name, draft))
      },
    }
  })
  return drafts
}
