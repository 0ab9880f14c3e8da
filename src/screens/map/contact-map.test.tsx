import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { randomNetwork } from '../../../tests/map/random-network.ts'
import '../../app/styles.ts'
import { cellAt, cellMiddle, mapLayout, overlap } from '../../domain/map-layout.ts'
import { lifeAreas } from '../../domain/vocabulary.ts'
import { changeLanguage, loadMoreTexts, startLanguage } from '../../texts/language.ts'
import { ContactMap } from './contact-map.tsx'
import { mapAsPng, mapAsSvg } from './map-export.ts'

beforeEach(async () => {
  localStorage.clear()
  await startLanguage()
  await loadMoreTexts()
})
afterEach(cleanup)

type Move = Parameters<NonNullable<Parameters<typeof ContactMap>[0]['onMove']>>

/** A map that keeps what is done with it, as a page with its data would. */
function Page({ size, asked, refuses }: { size: number; asked: (...move: Move) => void; refuses?: boolean }) {
  const [{ entries, ties }, setNetwork] = useState(() => randomNetwork(size))
  const [opened, setOpened] = useState('')
  const move = async (...[id, to]: Move) => {
    asked(id, to)
    if (refuses) throw new Error('refused')
    setNetwork({
      ties,
      entries: entries.map((entry) =>
        entry.contact.id === id ? { ...entry, contact: { ...entry.contact, ...to } } : entry,
      ),
    })
  }
  return (
    <main>
      <h1>Kort</h1>
      <ContactMap
        citizen="Maja Eksempelsen"
        entries={entries}
        ties={ties}
        onOpen={setOpened}
        onMove={move}
        onAdd={(area) => setOpened(area)}
      />
      <section aria-label="opened">{opened}</section>
    </main>
  )
}

const open = async (size: number, options: { refuses?: boolean } = {}) => {
  const asked = vi.fn<(...move: Move) => void>()
  await render(<Page size={size} asked={asked} {...options} />)
  return asked
}

const sheet = () => {
  const found = document.querySelector<SVGSVGElement>('svg')
  if (!found) throw new Error('No map')
  return found
}
const nodeOf = (id: string) => {
  const node = document.querySelector<SVGGElement>(`[data-contact="${id}"]`)
  if (!node) throw new Error(`No contact ${id}`)
  return node
}
const placeOf = (id: string) => nodeOf(id).getAttribute('transform')
const first = () => {
  const contact = randomNetwork(15).entries[0]?.contact
  if (!contact) throw new Error('An empty network')
  return contact
}
const said = () => page.getByRole('status')

test('the map is a named group of buttons, each with name, life area, status and wait, and of named ties', async () => {
  await open(15)
  const map = page.getByRole('group', { name: 'Kontaktkort' })
  await expect.element(map).toBeVisible()
  expect(map.getByRole('button').elements()).toHaveLength(15)
  const { entries, ties } = randomNetwork(15)
  for (const { contact } of entries)
    await expect
      .element(map.getByRole('button', { name: new RegExp(`^${contact.name.replace(/[()]/g, '.')}, `) }))
      .toBeInTheDocument()
  expect(
    map
      .getByRole('img')
      .elements()
      .map((tie) => tie.getAttribute('aria-label')),
  ).not.toContain('')
  expect(map.getByRole('img').elements()).toHaveLength(ties.length)
  expect(map.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  const { violations } = await axe.run(document.body)
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([])
})

test.each([15, 30, 60])('no drawn name covers another at 14 px, with %i contacts', async (size) => {
  await open(size)
  expect(getComputedStyle(nodeOf('c0').querySelector('text') ?? sheet()).fontSize).toBe('14px')
  const boxes = [...document.querySelectorAll('[data-contact] > text')].map((text) =>
    text.getBoundingClientRect(),
  )
  expect(boxes).toHaveLength(size)
  expect(
    boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other))),
  ).toEqual([])
})

test('arrow keys go to the contact that way, Home and End to the ends, Enter opens', async () => {
  await open(15)
  nodeOf('c0').focus()
  const { x } = nodeOf('c0').getBoundingClientRect()
  await userEvent.keyboard('{ArrowRight}')
  const reached = document.activeElement
  if (reached !== nodeOf('c0')) expect(reached?.getBoundingClientRect().x).toBeGreaterThan(x)
  await userEvent.keyboard('{End}')
  expect(document.activeElement).toBe(nodeOf('c14'))
  await userEvent.keyboard('{Home}{Enter}')
  await expect.element(page.getByLabelText('opened')).toHaveTextContent('c0')
})

test('by keyboard a contact is moved with M, arrows and Enter; each step is told, and nobody else moves', async () => {
  const asked = await open(15)
  const others = () =>
    randomNetwork(15)
      .entries.slice(1)
      .map(({ contact }) => placeOf(contact.id))
  const before = others()
  const { id, lifeArea, closeness = 3 } = first()
  nodeOf(id).focus()
  await userEvent.keyboard('m')
  await expect.element(said()).toHaveTextContent(/kan flyttes/)
  await userEvent.keyboard('{ArrowRight}')
  expect(others()).toEqual(before)
  await userEvent.keyboard('{Enter}')
  const next = lifeAreas[(lifeAreas.indexOf(lifeArea) + 1) % 12]
  expect(asked).toHaveBeenCalledExactlyOnceWith(id, { lifeArea: next, closeness })
  await expect.element(said()).toHaveTextContent(/er flyttet til/)
  expect(others()).toEqual(before)
  expect(document.activeElement).toBe(nodeOf(id))
  await expect.element(page.getByLabelText('opened')).toHaveTextContent(/^$/)
})

test('Escape and the loss of the focus bring a contact home, and nothing is asked for', async () => {
  const asked = await open(15)
  const home = placeOf('c0')
  nodeOf('c0').focus()
  await userEvent.keyboard('m{ArrowLeft}{ArrowUp}')
  expect(placeOf('c0')).not.toBe(home)
  await userEvent.keyboard('{Escape}')
  expect(placeOf('c0')).toBe(home)
  await expect.element(said()).toHaveTextContent(/ikke flyttet/)
  await userEvent.keyboard('m{ArrowLeft}{Tab}')
  expect(placeOf('c0')).toBe(home)
  expect(asked).not.toHaveBeenCalled()
})

test('it speaks the language of the reader', async () => {
  await changeLanguage('en')
  await open(15)
  await expect.element(page.getByRole('group', { name: 'Contact map' })).toBeVisible()
  nodeOf('c0').focus()
  await userEvent.keyboard('m')
  await expect.element(said()).toHaveTextContent(/can be moved/)
})

/** Presses on a contact's shape, goes to the middle of a cell in two steps; what comes after is the test's. */
function dragTo(id: string, cell: Parameters<typeof cellMiddle>[0], pointerType: 'mouse' | 'touch') {
  const layout = mapLayout(randomNetwork(15).entries.map(({ contact }) => contact))
  const matrix = sheet().getScreenCTM()
  const at = (point: { x: number; y: number }) => {
    const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(matrix ?? undefined)
    return { clientX: x, clientY: y }
  }
  const from = layout.places.get(id) ?? { x: 0, y: 0 }
  const to = cellMiddle(cell, layout.scale)
  const shape = nodeOf(id).querySelector('[data-handle]') ?? nodeOf(id)
  const send = (type: string, point: { x: number; y: number }, buttons: number) =>
    shape.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        pointerType,
        isPrimary: true,
        buttons,
        ...at(point),
      }),
    )
  // A pointer made by hand cannot be captured.
  vi.spyOn(SVGGElement.prototype, 'setPointerCapture').mockImplementation(() => {})
  send('pointerdown', from, 1)
  send('pointermove', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 1)
  send('pointermove', to, 1)
  return { drop: () => send('pointerup', to, 0) }
}

test.each(['mouse', 'touch'] as const)(
  'by %s a contact is dragged to another ring and sector',
  async (pointerType) => {
    const asked = await open(15)
    const { id } = first()
    const others = randomNetwork(15)
      .entries.slice(1)
      .map(({ contact }) => placeOf(contact.id))
    const { drop } = dragTo(id, { lifeArea: 'debt', ring: 2 }, pointerType)
    expect(sheet().hasAttribute('data-moving')).toBe(true)
    drop()
    expect(asked).toHaveBeenCalledExactlyOnceWith(id, { lifeArea: 'debt', closeness: 2 })
    expect(sheet().hasAttribute('data-moving')).toBe(false)
    await expect
      .poll(() => {
        const [x = 0, y = 0] = (placeOf(id) ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
        return cellAt({ x, y }, 1)
      })
      .toEqual({ lifeArea: 'debt', ring: 2 })
    expect(
      randomNetwork(15)
        .entries.slice(1)
        .map(({ contact }) => placeOf(contact.id)),
    ).toEqual(others)
  },
)

test('a drag is cancelled by Escape, and a refused move goes home', async () => {
  const asked = await open(15, { refuses: true })
  const home = placeOf('c0')
  const cell = { lifeArea: first().lifeArea === 'debt' ? 'legal' : 'debt', ring: 2 } as const
  const escaped = dragTo('c0', cell, 'mouse')
  await userEvent.keyboard('{Escape}')
  expect(placeOf('c0')).toBe(home)
  escaped.drop()
  expect(asked).not.toHaveBeenCalled()
  dragTo('c0', cell, 'mouse').drop()
  expect(asked).toHaveBeenCalledOnce()
  await expect.poll(() => placeOf('c0')).toBe(home)
})

test('each sector has a way to add a contact to it, in a toolbar with one stop', async () => {
  await open(15)
  const bar = page.getByRole('toolbar', { name: 'Tilføj en kontakt' })
  expect(bar.getByRole('button').elements()).toHaveLength(12)
  expect(bar.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  await bar.getByRole('button', { name: 'Tilføj en kontakt: Gæld' }).click()
  await expect.element(page.getByLabelText('opened')).toHaveTextContent('debt')
})

test('at 320 pixels the map scrolls and its names keep their size', async () => {
  await page.viewport(320, 640)
  await open(15)
  const box = sheet().parentElement
  expect(box?.scrollWidth).toBeGreaterThan(box?.clientWidth ?? 0)
  expect(sheet().getScreenCTM()?.a).toBe(1)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  await page.viewport(1280, 900)
})

test('the export is the drawn map as a picture of its own: searchable text, no styles of the page', async () => {
  await open(30)
  const svg = mapAsSvg(sheet(), 'Kontaktkort', '30 kontakter')
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(picture.querySelector('parsererror')).toBeNull()
  expect(picture.querySelector('title')?.textContent).toBe('Kontaktkort')
  expect(picture.querySelector('desc')?.textContent).toBe('30 kontakter')
  expect(picture.documentElement.textContent).toContain('Mormor 4')
  expect(svg).not.toMatch(/class=|var\(|tabindex/)
  expect([...picture.querySelectorAll('text')].every((text) => text.getAttribute('font-size') !== null)).toBe(
    true,
  )
  const png = await createImageBitmap(await mapAsPng(sheet(), 'Kontaktkort', '30 kontakter'))
  expect(png.width).toBe(2 * sheet().viewBox.baseVal.width)
})
