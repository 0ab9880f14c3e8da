import type { VisibleContact } from './visible-case-file.ts'

type Standing = Pick<VisibleContact, 'status'>

/** Whether something is going on between the citizen and a contact: at work, or asked to be. */
export const isAtWork = ({ status }: Standing): boolean =>
  status === 'active' || status === 'waiting' || status === 'applied' || status === 'referred'

/** Whether a contact is no longer, or was never, part of the effort. */
export const hasLeft = ({ status }: Standing): boolean =>
  status === 'ended' || status === 'declined' || status === 'not_relevant'

/** Whether a contact is there by profession; relatives and friends are the citizen's own people. */
export const isProfessional = ({ kind }: Pick<VisibleContact, 'kind'>): boolean =>
  kind !== 'relative' && kind !== 'friend'
