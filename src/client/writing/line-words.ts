import { fullName, nameOf } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'

/** What the fields of a line of the minutes (and others that change in the same way) are called, and what stands in them. */
export function useLineWords(file: VisibleCaseFile | undefined, date: (day: string) => string) {
  const { t } = useTranslation()
  const labels: Partial<Record<string, string>> = {
    ...t.group('map-edit.field'),
    text: t('writing.field.text'),
    lifeArea: t('meeting.line.lifeArea'),
    level: t('meeting.line.level'),
    owner: t('meeting.followUp.owner'),
    helpers: t('meeting.followUp.whoHelps'),
    dueOn: t('meeting.followUp.dueOn'),
    plannedHelp: t('meeting.followUp.help'),
    goals: t('meeting.followUp.goal'),
  }
  const vocabulary: Partial<Record<string, Partial<Record<string, string>>>> = {
    lifeArea: t.group('vocabulary.lifeArea'),
    level: t.group('vocabulary.level'),
    plannedHelp: t.group('vocabulary.helpLevel'),
  }
  const words = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => words(field, one)).join('\n')
    const word = vocabulary[field]?.[String(value)]
    if (word !== undefined) return word
    if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value)
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return date(value)
    if (field === 'goals') return file?.goals.find(({ id }) => id === value)?.text ?? ''
    const name = field === 'owner' || field === 'helpers' ? file && nameOf(file, value) : undefined
    return (name && fullName(name)) || value
  }
  return { labelOf: (field: string) => labels[field], words }
}
