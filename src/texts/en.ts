import type { Group } from './translate.ts'

/** What the shell and the first pages say. */
export const files = import.meta.glob<Group>('./{app,ui,cases,sign-in,writing}.en.json', {
  eager: true,
  import: 'default',
})
