import type { Group } from './translate.ts'

/** What all other screens say. */
export const files = import.meta.glob<Group>(['./*.en.json', '!./{app,ui,cases,sign-in,writing}.en.json'], {
  eager: true,
  import: 'default',
})
