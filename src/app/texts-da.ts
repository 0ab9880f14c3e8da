/** What the shell and the first pages say. */
export const files = import.meta.glob<object>('./texts/{app,ui,cases,sign-in}.da.json', {
  eager: true,
  import: 'default',
})
