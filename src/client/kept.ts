/** The choices that belong to the device, not to the person: they outlive a sign-out. */
export const deviceChoices = ['language', 'theme'] as const

const writing = 'writing-'
export const isWriting = (database: string): boolean => database.startsWith(writing)
/** The database with what a person has written on this device and the server has not got. */
export const writingOf = (person: string): string => `${writing}${person}`

/**
 * Empties everything this site keeps on the device, apart from the device's own choices and what people have written that
 * the server has not got: each finds their own again when they sign in.
 */
export async function forgetEverything(): Promise<void> {
  const choices = deviceChoices.map((key) => [key, localStorage.getItem(key)] as const)
  localStorage.clear()
  sessionStorage.clear()
  for (const [key, value] of choices) if (value !== null) localStorage.setItem(key, value)
  if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name)
  for (const { name } of await indexedDB.databases())
    if (name && !isWriting(name)) indexedDB.deleteDatabase(name)
}
