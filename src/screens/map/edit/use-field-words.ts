import { nameOf, shortName } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { parseDate } from '../../../ui/date-text.ts'
import { useFormat } from '../../../ui/format.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A stored value of a contact, a tie or a wait as it is told; empty when there is none. */
export function useFieldWords(file: VisibleCaseFile): (field: string, value: unknown) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const vocabulary: Partial<Record<string, Partial<Record<string, string>>>> = {
    kind: { ...t.group('vocabulary.contactKind'), ...t.group('vocabulary.tieKind') },
    sector: t.group('vocabulary.sector'),
    lifeArea: t.group('vocabulary.lifeArea'),
    status: t.group('vocabulary.contactStatus'),
    closeness: t.group('vocabulary.closeness'),
    need: t.group('vocabulary.need'),
    helpType: t.group('vocabulary.helpType'),
    type: t.group('vocabulary.helpType'),
    outcome: t.group('vocabulary.helpOutcome'),
    answer: t.group('vocabulary.fastTrackAnswer'),
  }
  const isWho = (field: string) => ['from', 'to', 'contact', 'askedOf'].includes(field)
  const textOf = (field: string, text: string): string => {
    if (parseDate(text) === text) return format.date(text)
    if (field === 'next') return format.dateTime(text)
    if (field === 'blocks') return file.goals.find(({ id }) => id === text)?.text ?? ''
    const name = isWho(field) ? nameOf(file, text) : undefined
    return name ? (name.contact ?? shortName(name)) : text
  }
  const words = (field: string, value: unknown): string => {
    const word = vocabulary[field]?.[String(value)]
    if (word !== undefined) return word
    if (typeof value === 'string') return textOf(field, value)
    if (typeof value === 'number') return format.number(value)
    if (typeof value === 'boolean') return t(value ? 'map-edit.yes' : 'map-edit.no')
    if (Array.isArray(value)) return value.map((one) => words(field, one)).join('\n')
    if (isRecord(value)) {
      const parts = Object.entries(value).map(([part, one]) => words(part, one))
      return parts.filter(Boolean).join(', ')
    }
    return ''
  }
  return words
}
