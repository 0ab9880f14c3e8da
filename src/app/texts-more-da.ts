/** What all other screens say. */
export const files = import.meta.glob<object>(
  ['./texts/*.da.json', '!./texts/{app,ui,cases,sign-in}.da.json'],
  { eager: true, import: 'default' },
)
