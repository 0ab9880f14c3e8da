export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The look kept on this device; the device's own until somebody chooses. */
export const keptTheme = (): Theme => themes.find((one) => one === localStorage.getItem('theme')) ?? 'auto'

/** Shows the page in a theme and keeps the choice; the document itself takes it up when it is opened again (index.html). */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem('theme', theme)
  document.documentElement.dataset.theme = theme
}
