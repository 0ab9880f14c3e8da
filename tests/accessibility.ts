import axe from 'axe-core'
// Sizes and colours are judged as they are drawn.
import '../src/app/styles.ts'

/** What axe finds wrong with the page, as sentences; nothing when all is well. */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return violations.map(
    ({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
