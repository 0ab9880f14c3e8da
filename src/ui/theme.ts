export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The look kept on this device; the device's own until somebody chooses. */
export const keptTheme = (): Theme => themes.find((one) => one === localStorage.getItem('theme')) ?? 'auto'

/** Shows the page in a theme and keeps the choice. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem('theme', theme)
  applyTheme(theme)
}

export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
