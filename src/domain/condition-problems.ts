import { all, at, entries, type JsonNode, textAt } from './json-node.ts'
import type { Problem } from './problems.ts'
import { cooperationAnswers, yesNoAnswers } from './vocabulary.ts'

const answersTo = new Map<string, readonly string[]>([
  ['cooperation', cooperationAnswers],
  ['chose_participants', yesNoAnswers],
  ['knows_next', yesNoAnswers],
  ['understood', yesNoAnswers],
])

/** What one field of an entry demands of another. A field that is missing or unreadable demands nothing. */
export function conditionProblems(root: JsonNode): Problem[] {
  const found: Problem[] = []
  const demand = (
    path: string,
    code: Problem['code'],
    isBroken: (entry: JsonNode) => JsonNode | boolean | undefined,
  ) => {
    for (const entry of all(root, path)) {
      const broken = isBroken(entry)
      if (broken) found.push({ pointer: (broken === true ? entry : broken).pointer, code })
    }
  }

  demand(
    'followUps/*',
    'help_reason_missing',
    (followUp) => at(followUp, 'plannedHelp')?.value === 0 && !at(followUp, 'helpReason'),
  )
  demand(
    'followUps/*',
    'meeting_missing',
    (followUp) => textAt(followUp, 'lifeArea') === 'meeting' && !at(followUp, 'meeting'),
  )
  demand(
    'consents/*',
    'legal_basis_missing',
    (consent) => textAt(consent, 'basis') === 'law' && !at(consent, 'legalBasis'),
  )
  demand('consents/*/shows', 'shown_twice', (shows) => {
    const levels = entries(shows).map(({ value }) => value)
    return new Set(levels).size < levels.length
  })
  demand('experiences/*', 'answer_to_another_question', (experience) => {
    const answers = answersTo.get(textAt(experience, 'question') ?? '')
    const answer = textAt(experience, 'answer')
    const fits = answers === undefined || answer === undefined || answers.includes(answer)
    return fits ? undefined : at(experience, 'answer')
  })
  demand('meetings/*/statuses/*', 'not_by_the_citizen', (status) => {
    const by = at(status, 'by')
    return textAt(status, 'lifeArea') === 'case' && by?.value !== 'citizen' ? by : undefined
  })
  demand(
    'meetings/*/participants/*',
    'contact_or_name',
    (participant) => isObject(participant) && !at(participant, 'contact') === !at(participant, 'name'),
  )
  demand(
    'meetings/*/notWanted/*',
    'contact_or_name_missing',
    (person) => isObject(person) && !at(person, 'contact') && !at(person, 'name'),
  )
  return found
}

const isObject = ({ value }: JsonNode): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
