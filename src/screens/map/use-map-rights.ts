import { useMemo } from 'react'
import { useSession } from '../../client/session.ts'
import { type MapRights, mapRights } from '../../domain/map-rights.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useParam } from '../../ui/navigation.ts'

/** What the reader may change on the map of this page. */
export function useMapRights(file: VisibleCaseFile): MapRights {
  const id = useParam('id')
  const actor = useSession().memberships.find((one) => one.case === id)?.as ?? ''
  return useMemo(() => mapRights(file, actor), [file, actor])
}
