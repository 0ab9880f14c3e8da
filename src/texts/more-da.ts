import type { Group } from './translate.ts'

/** What all other screens say. */
export const files = import.meta.glob<Group>(['./*.da.json', '!./{app,ui,cases,sign-in,writing}.da.json'], {
  eager: true,
  import: 'default',
})
