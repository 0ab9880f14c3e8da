import type { Status } from '../../../domain/meeting.ts'

/** What somebody writes of a status. */
export interface Draft {
  text: string
  lifeArea: Status['lifeArea']
  level: Status['level']
  agendaItem?: string | undefined
}

export const longest = 600

/** In characters (Unicode code points), as the case file counts. */
export const isTooLong = (text: string): boolean => [...text].length > longest

export const draftOf = ({ text, lifeArea, level, agendaItem }: Draft) => ({
  text,
  lifeArea,
  level,
  ...(agendaItem !== undefined && { agendaItem }),
})
