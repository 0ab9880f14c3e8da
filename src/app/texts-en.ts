/** What the shell and the first pages say. */
export const files = import.meta.glob<object>('./texts/{app,ui,cases,sign-in}.en.json', {
  eager: true,
  import: 'default',
})
