import type { CommandOf } from '../../../domain/command.ts'
import type { FollowUp } from '../../../domain/follow-up.ts'
import type { LineValues } from './line-fields.tsx'

/** A follow-up as it is typed. */
export interface FollowUpValues {
  text: string
  owner: string
  helpers: string[]
  /** An ISO date, or what was typed when it is none yet. */
  dueOn: string
  plannedHelp: '' | '0' | '1' | '2' | '3' | '4'
  helpReason: string
  goal: string
  lifeArea: FollowUp['lifeArea']
  level: FollowUp['level']
}

export const emptyFollowUp = (line: LineValues): FollowUpValues => ({
  text: '',
  owner: '',
  helpers: [],
  dueOn: '',
  plannedHelp: '',
  helpReason: '',
  goal: '',
  ...line,
})

export const valuesOf = (followUp: FollowUp): FollowUpValues => ({
  text: followUp.text,
  owner: followUp.owner,
  helpers: followUp.helpers,
  dueOn: followUp.dueOn,
  plannedHelp: helpOf(followUp.plannedHelp),
  helpReason: followUp.helpReason ?? '',
  goal: followUp.goals[0] ?? '',
  lifeArea: followUp.lifeArea,
  level: followUp.level,
})

export const helpLevels = ['0', '1', '2', '3', '4'] as const

const helpOf = (level: number | undefined): FollowUpValues['plannedHelp'] =>
  helpLevels.find((one) => Number(one) === level) ?? ''

type NewFollowUp = CommandOf<'addFollowUp'>['followUp']
type Fields = Omit<NewFollowUp, 'id' | 'meeting'>

/** The fields typed, keeping the other goals of the follow-up it began with. */
export function fieldsFrom(values: FollowUpValues, base?: FollowUp): Fields {
  const { text, owner, helpers, dueOn, plannedHelp, goal, lifeArea, level } = values
  const helpReason = values.helpReason.trim()
  const isSameGoal = base !== undefined && goal === (base.goals[0] ?? '')
  return {
    text: text.trim(),
    owner,
    helpers: helpers.filter((helper) => helper !== owner),
    dueOn,
    ...(plannedHelp !== '' && { plannedHelp: Number(plannedHelp) }),
    ...(plannedHelp === '0' && helpReason && { helpReason }),
    goals: isSameGoal ? base.goals : goal ? [goal] : [],
    lifeArea,
    level,
  }
}

/** A follow-up as it was when somebody began to write in it. */
export function based(followUp: FollowUp, was: FollowUpValues | undefined): FollowUp {
  if (!was) return followUp
  const { plannedHelp: _, helpReason: __, ...rest } = followUp
  return { ...rest, ...fieldsFrom(was, followUp) }
}

/** What changed of a follow-up, as the command that does it; undefined when nothing did. */
export function followUpEdit(base: FollowUp, values: FollowUpValues): CommandOf<'editFollowUp'> | undefined {
  const before = fieldsFrom(valuesOf(base), base)
  const after = fieldsFrom(values, base)
  const [old, next] = [new Map<string, unknown>(Object.entries(before)), Object.entries(after)]
  const names = [...new Set([...old.keys(), ...next.map(([name]) => name)])]
  const isSame = (name: string) =>
    JSON.stringify(old.get(name)) === JSON.stringify(new Map<string, unknown>(next).get(name))
  const changed = new Set(names.filter((name) => !isSame(name)))
  if (changed.size === 0) return undefined
  const only = (fields: Fields): Partial<Fields> =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => changed.has(name)))
  return { type: 'editFollowUp', followUp: base.id, set: only(after), was: only(before) }
}
