import { useRef, useState } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from '../../texts/language.ts'
import { usePlanning } from './plan-context.tsx'
import { type ItemValues, isInvited, type PlanValues } from './plan-values.ts'

/** What is done to the agenda as a whole: each can be undone or is said aloud, and the focus goes where one goes on. */
export function useAgenda() {
  const { t } = useTranslation()
  const { file, short } = usePlanning()
  const { control, getValues, setValue, setFocus } = useFormContext<PlanValues>()
  const { fields, append, move, remove, replace, insert } = useFieldArray({
    control,
    name: 'agenda',
    keyName: 'key',
  })
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<{ text: string; back: () => void }>()
  const heading = useRef<HTMLHeadingElement>(null)

  const focusAfterwards = (...ids: string[]) =>
    requestAnimationFrame(() => {
      const [first = heading.current] = ids.flatMap((id) => document.getElementById(id) ?? [])
      first?.focus()
    })
  const undoable = (text: string, back: () => void) => {
    setUndo({ text, back })
    focusAfterwards('agenda-undo')
  }

  return {
    fields,
    heading,
    said,
    undo: undo && {
      text: undo.text,
      back: () => {
        undo.back()
        setUndo(undefined)
        heading.current?.focus()
      },
    },

    /** `field`: what of the item has the focus, and keeps it; a button that is gone at the end hands it to the other one. */
    moveItem(from: number, to: number, field: string) {
      if (to < 0 || to >= fields.length) return
      const title = getValues(`agenda.${from}.title`)
      if (from !== to) move(from, to)
      setSaid(t('agenda.moved', { title, place: to + 1, count: fields.length }))
      const other = field === 'up' ? 'down' : 'up'
      focusAfterwards(`agenda.${to}.${field}`, `agenda.${to}.${other}`)
    },

    addItem() {
      append({ ...newItem('free'), item: crypto.randomUUID() }, { shouldFocus: false })
      requestAnimationFrame(() => setFocus(`agenda.${fields.length}.title`))
    },

    items: () => getValues('agenda'),

    /** Puts an item in at a place of the agenda; one that comes back has its id. */
    putIn(item: Omit<ItemValues, 'item'> & { item?: string }, at: number) {
      insert(at, { item: crypto.randomUUID(), ...item }, { shouldFocus: false })
      setSaid(t('agenda.stuck.added', { title: item.title, number: at + 1 }))
      focusAfterwards(`agenda.${at}.title`)
    },

    removeItem(index: number) {
      const { agenda, people } = getValues()
      const item = agenda[index]
      if (!item) return
      const left = new Set(agenda.map((one) => one.item).filter((id) => id !== item.item))
      const alone = people
        .filter((one) => isInvited(one) && one.part === 'items' && one.items.includes(item.item))
        .filter((one) => !one.items.some((id) => left.has(id)))
        .map(({ contact, name }) => (contact ? short(contact) : name))
      remove(index)
      const text = [t('plan.agenda.removed', { title: item.title })]
      if (alone.length > 0) text.push(t('agenda.alone', { count: alone.length, names: alone.join(', ') }))
      undoable(text.join('. '), () => insert(index, item, { shouldFocus: false }))
    },

    /** The whole agenda is another. */
    replaceItems(agenda: ItemValues[], text: string) {
      const before = getValues('agenda')
      replace(agenda)
      undoable(text, () => replace(before))
    },

    setMinutes(minutes: readonly number[]) {
      const before = getValues('agenda').map((item) => item.minutes)
      const set = (all: readonly (string | number)[]) =>
        all.forEach((one, at) => {
          setValue(`agenda.${at}.minutes`, String(one), { shouldDirty: true })
        })
      set(minutes)
      const count = minutes.reduce((sum, one) => sum + one, 0)
      undoable(t('agenda.fitted', { count }), () => set(before))
    },

    newItem: (kind: ItemValues['kind'], lifeArea: ItemValues['lifeArea'] = '') => ({
      ...newItem(kind),
      lifeArea,
      owners: [kind === 'baton' ? file.baton.holder : file.coordinator],
    }),
  }
}

const newItem = (kind: ItemValues['kind']): Omit<ItemValues, 'item'> => ({
  title: '',
  kind,
  minutes: '5',
  owners: [],
  lifeArea: '',
})
