import { isOpen } from './insights.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'
import type { LifeArea } from './vocabulary.ts'

/** Something that may be agreed on: an answer to be asked for, the next step of a goal, what was agreed before. */
export type FollowUpSuggestion =
  | { about: 'wait'; contact: string; goal: string }
  | { about: 'text'; text: string; goal: string }

const most = 4

/**
 * What may be agreed on at an item, from what stands still as far as the reader sees it: at most four; about the item's
 * life area alone, when it has one. What is agreed on at the meeting already is not suggested again.
 */
export function followUpSuggestions(
  file: VisibleCaseFile,
  meetingId: string,
  lifeArea: LifeArea | undefined,
  day: string,
): FollowUpSuggestion[] {
  const areas = new Map(file.contacts.map((contact) => [contact.id, contact.lifeArea]))
  const isHere = (area: string | undefined) => lifeArea === undefined || area === lifeArea
  const goals = file.goals.filter(({ status }) => status !== 'reached' && status !== 'dropped')
  const goalOf = (ids: readonly string[] = []) => goals.find(({ id }) => ids.includes(id))?.id ?? ''
  const agreed = new Set(
    file.followUps.filter(({ meeting }) => meeting === meetingId).map(({ text }) => text.trim()),
  )
  const waits = file.waits
    .filter((wait) => isOpen(wait, day))
    .filter(({ contact, blocks = [] }) => {
      const blocked = goals.some(({ id, lifeArea: area }) => blocks.includes(id) && isHere(area))
      return isHere(areas.get(contact)) || blocked
    })
    .map(({ contact, blocks }) => ({ about: 'wait', contact, goal: goalOf(blocks) }) as const)
  const steps = goals.flatMap(({ id, nextStep, lifeArea: area }) =>
    nextStep && isHere(area) && !agreed.has(nextStep.trim())
      ? [{ about: 'text', text: nextStep, goal: id } as const]
      : [],
  )
  const open = file.followUps
    .filter(({ meeting, state }) => state === 'open' && meeting !== meetingId)
    .filter(({ text, lifeArea: area }) => isHere(area) && !agreed.has(text.trim()))
    .map(({ text, goals: ids }) => ({ about: 'text', text, goal: goalOf(ids) }) as const)
  return [...open, ...waits, ...steps].slice(0, most)
}
