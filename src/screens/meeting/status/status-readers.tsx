import { useMemo } from 'react'
import { fullName, nameOf } from '../../../domain/name.ts'
import { readersOf } from '../../../domain/readers.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import type { Draft } from './draft.ts'

interface Props extends Pick<Draft, 'lifeArea' | 'level'> {
  file: VisibleCaseFile
  meetingId: string
  me: string
  now: string
}

/** Who will be able to read it: by name for those who see the consents, else the rule. */
export function StatusReaders({ file, meetingId, me, now, lifeArea, level }: Props) {
  const { t } = useTranslation()
  // Not by a personal link, the citizen's neither.
  const seesConsents = file.helpEvents !== undefined
  const readers = useMemo(
    () => (seesConsents ? readersOf(file, meetingId, { lifeArea, level }, now) : []),
    [seesConsents, file, meetingId, lifeArea, level, now],
  )
  // A guest is not told whose case it is.
  const name = file.citizen.displayName || t('status.readers.citizen')
  const area = t(lifeArea === 'case' ? 'status.ownWords' : `vocabulary.lifeArea.${lifeArea}`).toLowerCase()
  const others = readers
    .filter((reader) => reader !== me)
    .map((reader) => fullName(nameOf(file, reader) ?? {}))

  const sentence = (): string => {
    if (!seesConsents) {
      const isOwn = me === 'citizen'
      const isGuest = file.citizen.displayName === ''
      const ownRule = lifeArea === 'case' ? 'yourWordsRule' : 'yourRule'
      const whose = isOwn ? ownRule : isGuest ? 'guestRule' : 'rule'
      const what = t(`status.readers.what.${level}`)
      const rule = t(`status.readers.${whose}`, { name, area, what })
      const times = t(`status.readers.${isOwn ? 'yourTimes' : 'coordinatorTimes'}`, { name })
      return level === 'times' && lifeArea !== 'legal' ? `${rule} ${times}` : rule
    }
    if (others.length > 0) {
      return t('status.readers.these', {
        names: [...(me === 'citizen' ? [] : [name]), ...others].join(' · '),
      })
    }
    return t(me === 'citizen' ? 'status.readers.nobody' : 'status.readers.citizenOnly', { name })
  }
  return (
    <div>
      <h4>{t('status.readers.title')}</h4>
      <p>{sentence()}</p>
    </div>
  )
}
