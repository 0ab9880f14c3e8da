import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { signInAs, startApi, visit } from '../../../../tests/app.tsx'
import type { Wall } from './wall.ts'

startApi()

const signe = { case: 'maja', as: 'M1' }
const dialog = () => page.getByRole('dialog', { name: 'Skærmen i lokalet' })
const heading = (name: string) => dialog().getByRole('heading', { level: 1, name })
const round = 'Statusrunde (to minutter til hver)'

let chair: BroadcastChannel | undefined
afterEach(() => chair?.close())

/** The screen in the room, and what it says to the chair's window. */
async function openWall(): Promise<Wall[]> {
  await signInAs(signe)
  await visit('/cases/maja/meetings/N1/room?item=p4')
  await expect.element(heading('Skærmen er klar')).toBeVisible()
  const said: Wall[] = []
  chair = new BroadcastChannel('wall maja N1')
  chair.onmessage = ({ data }) => 'wall' in data && said.push(data.wall)
  return said
}

/** What the chair's window says. */
function chairShows(item: string, change: Partial<Wall> = {}): void {
  const wall: Wall = { item, since: Date.now(), isBlank: false, pendingArrivals: 0, ...change }
  chair?.postMessage({ wall, from: 'chair' })
}

test('what lies behind the screen stays covered at an item the screen does not know yet', async () => {
  await openWall()
  chairShows('p4')
  await expect.element(heading(round)).toBeVisible()

  chairShows('not-heard-of-yet')
  await expect.element(heading(round)).not.toBeInTheDocument()
  await expect.element(dialog()).toBeVisible()
  expect(dialog().element().matches(':modal')).toBe(true)

  chairShows('p2')
  await expect.element(dialog().getByRole('timer')).toBeVisible()
  expect(dialog().element().matches(':modal')).toBe(true)
})

test('no key shows the screen while somebody has come whom the server does not know of', async () => {
  const said = await openWall()
  chairShows('p4')
  await expect.element(heading(round)).toBeVisible()

  chairShows('p4', { isBlank: true, pendingArrivals: 1 })
  await expect.element(heading('Skærmen er klar')).toBeVisible()
  await userEvent.keyboard('b')
  await expect.poll(() => said.length).toBe(1)
  expect(said[0]).toMatchObject({ isBlank: true, pendingArrivals: 1 })
  await expect.element(heading('Skærmen er klar')).toBeVisible()
  await expect.element(heading(round)).not.toBeInTheDocument()

  chairShows('p4')
  await expect.element(heading(round)).toBeVisible()
})

test('an item fetched beforehand is not shown as it was before somebody changed the case', async () => {
  const { fetch } = window
  const answered: string[] = []
  let held: Promise<void> | undefined
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const [, item = ''] = /[?&]item=(\w+)/.exec(String(input)) ?? []
    if (item === 'p5') await held
    const answer = await fetch.call(window, input, init)
    answered.push(item)
    return answer
  })
  const listening = vi.spyOn(EventSource.prototype, 'addEventListener').mock
  await openWall()
  chairShows('pause')
  await expect.element(heading('Pause. Pia går')).toBeVisible()
  await expect.poll(() => answered).toContain('p5')
  await expect.poll(() => listening.contexts.at(-1)).toMatchObject({ readyState: EventSource.OPEN })
  const events = listening.contexts.at(-1)
  if (!(events instanceof EventSource)) throw new Error('Nobody listens')
  const isTold = new Promise((resolve) => events.addEventListener('case', resolve))

  // Pia of the school is there at the item after this one too.
  let release = () => {}
  held = new Promise((resolve) => {
    release = resolve
  })
  const there = ['p1', 'p2', 'p3', 'p4']
  const set = { mode: 'in_person', items: [...there, 'p5'] }
  const command = {
    type: 'setAttendance',
    meeting: 'N1',
    contact: 'M5',
    set,
    was: { mode: 'in_person', items: there },
  }
  const answer = await fetch('/api/cases/maja/commands', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID(), command }),
  })
  expect(answer.status).toBe(200)
  await isTold

  await userEvent.keyboard('{ArrowRight}')
  await expect.element(heading('Pause. Pia går')).not.toBeInTheDocument()
  await expect.element(dialog()).not.toHaveTextContent('afdragsordning')
  release()
  await expect.element(dialog().getByText(/^\d+ ting vises ikke her$/)).toBeVisible()
  await expect.element(dialog()).not.toHaveTextContent('afdragsordning')
})
