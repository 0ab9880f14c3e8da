import type { CommandOf } from '../command.ts'
import { type Context, type Decision, editFields, notAllowed } from './context.ts'

/** The citizen's own words are the citizen's: nobody else rewrites them (product.md). */
export function editCitizenText({ file, actor }: Context, command: CommandOf<'editCitizenText'>): Decision {
  if (actor !== 'citizen') return notAllowed('not_your_words')
  const { field, text, was } = command
  return editFields(['citizen'], file.citizen, { [field]: text }, { [field]: was })
}
