import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'

/** What people write, by the keys it is kept under. */
const written = new Set([
  'about',
  'administration',
  'because',
  'caseReference',
  'comment',
  'considerations',
  'displayName',
  'doesNotHelp',
  'frame',
  'goodToKnow',
  'helpReason',
  'helps',
  'interpreter',
  'legalBasis',
  'name',
  'nextStep',
  'note',
  'ownGoal',
  'ownWords',
  'phone',
  'place',
  'purpose',
  'reason',
  'signs',
  'text',
  'title',
  'what',
])

/** A copy of a case in which whatever is written ends with a word of its own, by which it is found wherever it turns up. */
export function withCanaries(file: CaseFile, id: string): CaseFile {
  let count = 0
  const canary = () => `kanarie${++count}`
  const marked = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((entry) => marked('', entry))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, marked(name, entry)]))
    if (typeof value !== 'string') return value
    if (key === 'email') return `${canary()}@eksempel.dk`
    // As long as a status may be.
    return written.has(key) ? `${value.slice(0, 500)} ${canary()}` : value
  }
  const meetings = file.meetings.map(({ scales, ...meeting }) => ({
    ...meeting,
    scales: scales.map((scale) => ({ ...scale, question: `${scale.question} ${canary()}` })),
  }))
  const { id: before } = file.citizen
  const exceptions = file.exceptions.map((exception) => ({
    ...exception,
    item:
      exception.item.list === 'citizen' && exception.item.id === before
        ? { ...exception.item, id }
        : exception.item,
  }))
  const copy = { ...file, citizen: { ...file.citizen, id }, meetings, exceptions }
  return caseFileSchema.parse(marked('', copy))
}

/** The canaries in what somebody was given. */
export const canariesIn = (given: unknown): string[] => [
  ...new Set((typeof given === 'string' ? given : JSON.stringify(given)).match(/kanarie\d+/g)),
]
