import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { commandAs, signInAs, startApi, visit } from '../../../../tests/app.tsx'
import type { Wall } from '../room/wall.ts'

startApi()

const signe = { case: 'maja', as: 'M1' }
const panel = () => page.getByRole('region', { name: 'Skærmen i lokalet' })
const hide = () => panel().getByRole('button', { name: 'Skjul skærmen' })

let channel: BroadcastChannel | undefined
/** How often the chair has asked whether a screen is there. */
let called = 0
afterEach(() => channel?.close())

interface Said {
  asks?: string
  calls?: string
  wall?: Wall
}

/** The chair at an item, with the people there unfolded. */
async function hold(item: string): Promise<void> {
  await signInAs(signe)
  await visit(`/cases/maja/meetings/N1?view=hold&item=${item}`)
  await page.getByText('Til stede nu').click()
}

/** The screen in the room shows an item: answers the chair's window, and keeps what that says. */
async function wallAt(item: string): Promise<Said[]> {
  const said: Said[] = []
  channel = new BroadcastChannel('wall maja N1')
  const wall: Wall = { item, since: Date.now(), isBlank: false, pendingArrivals: 0 }
  const answer = () => channel?.postMessage({ wall, from: 'wall' })
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.calls === 'chair') {
      called += 1
      channel?.postMessage({ isHere: 'wall' })
      return
    }
    said.push(data)
    if (data.asks === 'chair') answer()
  }
  answer()
  await expect.element(hide()).toBeVisible()
  return said
}

test('the chair keeps hold of the screen when another window of theirs, or of the screen, is closed', async () => {
  await hold('p5')
  const said = await wallAt('p5')

  channel?.postMessage({ gone: 'chair' })
  channel?.postMessage({ asks: 'wall' })
  await expect.poll(() => said.length).toBe(1)
  expect(said[0]?.wall?.isBlank).toBe(false)
  await expect.element(hide()).toBeVisible()

  // Of two screens one is left, and says so.
  const before = called
  channel?.postMessage({ gone: 'wall' })
  await expect.poll(() => called).toBeGreaterThan(before + 1)
  await expect.element(hide()).toBeVisible()

  // The last one is gone without a word: it may be busy, so it is waited for.
  channel?.close()
  const alone = panel().getByText('Der er ingen skærm åben på denne computer.')
  await expect.element(alone, { timeout: 15_000 }).toBeVisible()
})

test('the screen stays blank until the server knows who has come, whatever the chair presses', async () => {
  await hold('p5')
  const said = await wallAt('p5')
  const { fetch } = window
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (String(input).endsWith('/commands')) await held
    return await fetch.call(window, input, init)
  })

  await page.getByRole('button', { name: /^Kun til dette punkt: Pia Eksempelholt/ }).click()
  await expect.element(panel().getByText('Skærmen er åben og viser intet.')).toBeVisible()
  const before = said.length
  await panel().getByRole('button', { name: 'Vis punktet på skærmen' }).click()
  await expect.poll(() => said.length).toBe(before + 1)
  expect(said.at(-1)?.wall).toMatchObject({ isBlank: true, pendingArrivals: 1 })
  await expect.element(hide()).not.toBeInTheDocument()

  release()
  await expect.element(hide()).toBeVisible()
  expect(said.at(-1)?.wall).toMatchObject({ isBlank: false, pendingArrivals: 0 })
})

test('what a citizen who is not there has written is read aloud', async () => {
  await hold('p4')
  const own = page.getByRole('region', { name: 'Statusser' }).getByRole('listitem').first()
  await expect.element(own).toHaveTextContent('Maja Eksempelsen')
  await expect.element(own).not.toHaveTextContent('Læses op')
  await page.getByRole('button', { name: /^Går nu: Maja Eksempelsen/ }).click()
  await expect.element(own).toHaveTextContent('Læses op')
  await expect.element(page.getByText(/^Maja Eksempelsen.* er gået\.$/)).toBeInTheDocument()
})

test('one by telephone who goes before the first item comes back by telephone', async () => {
  const [set, was] = [{ mode: 'phone' }, { mode: 'in_person' }] as const
  await commandAs(signe, { type: 'setAttendance', meeting: 'N1', contact: 'M11', set, was })
  await hold('p1')
  const bo = page.getByRole('listitem').filter({ hasText: /^Bo Fiktivsen/ })
  await expect.element(bo).toHaveTextContent('På telefon')
  await bo.getByRole('button', { name: /^Går nu/ }).click()
  await expect.element(bo).toHaveTextContent('ikke her nu')
  await expect.element(page.getByText(/^Bo Fiktivsen.* er gået\.$/)).toBeInTheDocument()
  await bo.getByRole('button', { name: /^Er kommet/ }).click()
  await expect.element(page.getByText(/^Bo Fiktivsen.* er her nu\.$/)).toBeInTheDocument()
  await expect.element(bo).toHaveTextContent('På telefon')
})
