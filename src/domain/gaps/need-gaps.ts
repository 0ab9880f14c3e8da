import { hasLeft, isAtWork } from '../at-work.ts'
import { daysBetween } from '../days.ts'
import type { Gap } from '../gap.ts'
import { openWishes } from '../insights.ts'
import type { VisibleCaseFile, VisibleContact } from '../visible-case-file.ts'
import { helpTypes, type LifeArea, lifeAreas } from '../vocabulary.ts'

const ids = (contacts: readonly VisibleContact[]): string[] => contacts.map(({ id }) => id).toSorted()

/** The needs nobody covers, and those one contact alone takes care of. */
export const needGaps = ({ contacts }: VisibleCaseFile): Gap[] =>
  lifeAreas.flatMap((area) =>
    gapOf(
      area,
      contacts.filter(({ lifeArea }) => lifeArea === area),
    ),
  )

function gapOf(lifeArea: LifeArea, inArea: readonly VisibleContact[]): Gap[] {
  const open = inArea.filter(({ need }) => need === 'unmet' || need === 'wished')
  if (open.length > 0 && !inArea.some(({ status }) => status === 'active')) {
    const need = open.some((contact) => contact.need === 'unmet') ? 'unmet' : 'wished'
    const acute = open.some((contact) => contact.acute === true)
    return [{ kind: 'need_uncovered', lifeArea, need, acute, contacts: ids(open) }]
  }
  const [only, ...others] = inArea.filter(isAtWork)
  const isNeeded = open.length > 0 || inArea.some(({ need }) => need === 'covered' || need === 'partly')
  if (!isNeeded || only?.status !== 'active' || others.length > 0) return []
  return [{ kind: 'need_fragile', lifeArea, contact: only.id }]
}

/** The kinds of help wished and not received; none when the reader does not see the help events. */
export function helpGaps({ helpEvents = [], contacts }: VisibleCaseFile, day: string): Gap[] {
  const wishes = openWishes(helpEvents, day)
  return helpTypes.flatMap((type): Gap[] => {
    const [first] = wishes.flatMap((wish) => (wish.type === type ? wish.on : [])).toSorted()
    if (first === undefined) return []
    const could = contacts.filter((contact) => contact.helpType === type && !hasLeft(contact))
    return [{ kind: 'help_wished', type, days: daysBetween(first, day), contacts: ids(could) }]
  })
}
