import { useMemo } from 'react'
import { useSession } from '../../client/session.ts'
import { type MapRights, mapRights } from '../../domain/map-rights.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'

/** What the reader may change on the map of a case. */
export function useMapRights(file: VisibleCaseFile): MapRights {
  const actor = useSession().memberships.find((one) => one.case === file.citizen.id)?.as ?? ''
  return useMemo(() => mapRights(file, actor), [file, actor])
}
