import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import type { MapCommands } from '../use-map-commands.ts'

/** What every form of the map is given. */
export interface FormProps {
  file: VisibleCaseFile
  /** Today, an ISO date. */
  day: string
  send: MapCommands['send']
  onClose: () => void
}
