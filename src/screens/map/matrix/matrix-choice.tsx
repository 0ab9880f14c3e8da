import { type FormEvent, useEffect, useRef, useState } from 'react'
import { addDays } from '../../../domain/days.ts'
import { isWholeTie } from '../../../domain/parts.ts'
import type { VisibleCaseFile, VisibleContact, VisibleTie } from '../../../domain/visible-case-file.ts'
import { type TieKind, tieKinds } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { useMapActions } from '../map-actions.ts'
import { newTie } from '../new-tie.ts'

interface Props {
  file: VisibleCaseFile
  day: string
  one: VisibleContact
  other: VisibleContact
  /** What holds between the two, if anything. */
  tie: VisibleTie | undefined
  onClose: () => void
}

const isKind = (value: string): value is TieKind => tieKinds.some((kind) => kind === value)

/** What is said of two contacts: how they are tied, that they are not, or that nobody knows. */
export function MatrixChoice({ file, day, one, other, tie, onClose }: Props) {
  const { t } = useTranslation()
  const { run } = useMapActions()
  const [choice, setChoice] = useState<string>(tie?.kind ?? 'unknown')
  const [isTurned, setTurned] = useState(tie !== undefined && tie.from !== one.id)
  const form = useRef<HTMLFormElement>(null)
  // The dialog gives the focus to its first button: here it is the choice that one came for.
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  // Whoever sees a tie in part can say what kind it is, not when it ended or which way it goes.
  const isWhole = tie === undefined || isWholeTie(tie, file.contacts)
  const [from, to] = isTurned ? [other, one] : [one, other]
  const kinds = tieKinds.map((kind) => ({
    value: kind,
    label: t(`map.tie.${kind}`, { from: from.name, to: to.name }),
  }))
  const unknown = { value: 'unknown', label: t('map-matrix.choice.unknown') }

  const save = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    const said = t(isKind(choice) ? `map.tie.${choice}` : 'map-matrix.said.unknown', {
      from: from.name,
      to: to.name,
    })
    const command = isKind(choice)
      ? saying(file, day, { from: from.id, to: to.id, kind: choice }, tie)
      : tie && ending(tie, day)
    if (command) void run(command, said)
  }
  return (
    <Dialog title={t('map-matrix.choice.title', { one: one.name, other: other.name })} onClose={onClose}>
      <form ref={form} className="stack" onSubmit={save}>
        <RadioGroup
          label={t('map-matrix.choice.label')}
          name="tie"
          choices={isWhole ? [...kinds, unknown] : kinds}
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
        />
        <div className="cluster">
          <Button type="submit">{t('map-matrix.choice.save')}</Button>
          {isWhole ? (
            <Button variant="quiet" onClick={() => setTurned(!isTurned)}>
              {t('map-matrix.choice.turn')}
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  )
}

type Said = Pick<VisibleTie, 'from' | 'to' | 'kind'>

/** The command that makes it so; none when it is so already. */
function saying(file: VisibleCaseFile, day: string, said: Said, tie: VisibleTie | undefined) {
  if (!tie) return newTie(file, said, day)
  const changed = (['from', 'to', 'kind'] as const).filter((field) => said[field] !== tie[field])
  if (changed.length === 0) return undefined
  const only = (of: Said) => Object.fromEntries(changed.map((field) => [field, of[field]]))
  return { type: 'editTie', tie: tie.id, set: only(said), was: only(tie) } as const
}

/** A tie that was held ends with the day before; one told of today was a mistake. */
function ending({ id, since, until }: VisibleTie, day: string) {
  if (since !== undefined && since >= day) return { type: 'removeTie', tie: id } as const
  const set = { until: addDays(day, -1) }
  return { type: 'editTie', tie: id, set, was: until === undefined ? {} : { until } } as const
}
