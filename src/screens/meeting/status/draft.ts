import type { Status } from '../../../domain/meeting.ts'

/** What somebody writes of a status. */
export interface Draft {
  text: string
  lifeArea: Status['lifeArea']
  level: Status['level']
  agendaItem?: string | undefined
}

export const draftOf = ({ text, lifeArea, level, agendaItem }: Draft) => ({
  text,
  lifeArea,
  level,
  ...(agendaItem !== undefined && { agendaItem }),
})
