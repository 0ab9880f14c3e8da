import { use, useMemo } from 'react'
import { currentInstant, useSession } from '../../client/session.ts'
import { dayOf } from '../../domain/days.ts'
import { type MapRights, mapRights } from '../../domain/map-rights.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { MapActionsContext } from './map-actions.ts'

/** What the reader may change on the map of a case: nothing in the past. */
export function useMapRights(file: VisibleCaseFile): MapRights {
  const session = useSession()
  const actor = session.memberships.find((one) => one.case === file.citizen.id)?.as ?? ''
  const now = currentInstant(session)
  const today = dayOf(now)
  const isPast = use(MapActionsContext)?.isPast ?? false
  // They change from day to day, not from moment to moment.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => (isPast ? none : mapRights(file, actor, now)), [file, actor, today, isPast])
}

const none: MapRights = {
  mayAdd: false,
  mayPlan: false,
  mayOfferBaton: false,
  mayWriteHelp: false,
  mayEditContact: () => false,
  mayEditTie: () => false,
  mayEditWait: () => false,
}
