/** What all other screens say. */
export const files = import.meta.glob<object>(
  ['./texts/*.en.json', '!./texts/{app,ui,cases,sign-in}.en.json'],
  { eager: true, import: 'default' },
)
