import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'

import { day, fictionalCase, renderPanel } from '../../../../tests/map/panel.tsx'
import { randomNetwork } from '../../../../tests/map/random-network.ts'
import { MatrixView } from './matrix-view.tsx'

beforeEach(async () => {
  localStorage.clear()
  await page.viewport(1280, 900)
  await cleanup()
})

const maja = fictionalCase('maja')

const show = (as = 'M1', file = maja) =>
  renderPanel({ file, as }, (view) => <MatrixView file={view} day={day} />)

const cells = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-cell]')]

/** The cell where one contact's row meets another's column. */
function cellOf(row: string, column: string): HTMLElement {
  const names = [...document.querySelectorAll('tbody th')].map((head) => head.textContent)
  const cell = document.querySelector<HTMLElement>(
    `[data-cell="${names.indexOf(row)} ${names.indexOf(column)}"]`,
  )
  if (!cell) throw new Error(`No cell for ${row} and ${column}`)
  return cell
}

test.each(['da', 'en'])(
  'the grid has a name, heads for rows and columns, and no faults (%s)',
  async (language) => {
    localStorage.setItem('language', language)
    await show()
    const grid = page.getByRole('grid', {
      name: language === 'da' ? 'Hvem taler med hvem?' : 'Who talks to whom?',
    })
    await expect.element(grid).toBeVisible()
    expect(grid.getByRole('columnheader').elements()).toHaveLength(1 + maja.contacts.length)
    expect(grid.getByRole('rowheader').elements()).toHaveLength(maja.contacts.length)
    expect(grid.getByRole('gridcell').elements()).toHaveLength(maja.contacts.length ** 2)
    expect(document.body.textContent).not.toMatch(/map-matrix\.|{{/)
    expect(await accessibilityFaults()).toEqual([])
  },
)

test('each cell says yes and how, no, or not known, from the row to the column', async () => {
  await show()
  expect(cellOf('Jobcenter Fjordvig', 'Ydelseskontoret').textContent).toBe('ja: afventer svar fra')
  expect(cellOf('Ydelseskontoret', 'Jobcenter Fjordvig').textContent).toBe('ja: skal svare')
  expect(cellOf('Ydelseskontoret', 'Fjordvig Boligforening').textContent).toBe('nej: mangler forbindelse')
  expect(cellOf('Egen læge', 'Mormor').textContent).toContain('ikke kendt endnu')
  expect(cellOf('Mormor', 'Mormor').textContent).toContain('sig selv')
})

test('not known never looks like no: another shape and another word', async () => {
  await show()
  const [no, unknown] = [
    cellOf('Ydelseskontoret', 'Fjordvig Boligforening'),
    cellOf('Egen læge', 'Mormor'),
  ].map((cell) => cell.querySelector('svg')?.innerHTML)
  expect(no).toContain('path')
  expect(unknown).toContain('?')
  expect(unknown).not.toContain('path')
})

test('there is one tab stop; arrow keys, Home and End move it', async () => {
  await show()
  const stops = () => cells().filter(({ tabIndex }) => tabIndex === 0)
  expect(stops()).toHaveLength(1)
  stops()[0]?.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
  expect((document.activeElement as HTMLElement).dataset.cell).toBe('1 3')
  await userEvent.keyboard('{Home}')
  expect((document.activeElement as HTMLElement).dataset.cell).toBe('1 0')
  await userEvent.keyboard('{ArrowLeft}{Control>}{End}{/Control}')
  const last = maja.contacts.length - 1
  expect((document.activeElement as HTMLElement).dataset.cell).toBe(`${last} ${last}`)
  expect(stops()).toEqual([document.activeElement])
})

test('with the keyboard alone two are said to cooperate, and the focus is back in their cell', async () => {
  const { done } = await show()
  const cell = cellOf('Egen læge', 'Mormor')
  cell.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'Egen læge og Mormor' })).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Ikke kendt' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('radio', { name: 'Egen læge samarbejder med Mormor' })).toBeChecked()
  await userEvent.keyboard('{Enter}')
  expect(done).toEqual([
    {
      command: {
        type: 'addTie',
        tie: { id: expect.stringMatching(/./), from: 'M6', to: 'M13', kind: 'cooperates' },
      },
      said: 'Egen læge samarbejder med Mormor',
    },
  ])
  expect(document.activeElement).toBe(cell)
})

test('a tie that was missing is there, one that was there is turned round, or ends yesterday', async () => {
  const { done } = await show()
  const choose = async (row: string, column: string, ...names: string[]) => {
    cellOf(row, column).click()
    for (const name of names) await page.getByRole('dialog').getByText(name, { exact: true }).click()
    await page.getByRole('button', { name: 'Gem' }).click()
  }
  await choose(
    'Fjordvig Boligforening',
    'Ydelseskontoret',
    'Ydelseskontoret samarbejder med Fjordvig Boligforening',
  )
  await choose('Jobcenter Fjordvig', 'Ydelseskontoret', 'Byt om på de to')
  await choose('Jobcenter Fjordvig', 'Ydelseskontoret', 'Ikke kendt')
  await choose('Jobcenter Fjordvig', 'Ydelseskontoret')
  expect(done.map(({ command }) => command)).toEqual([
    { type: 'editTie', tie: 'T11', set: { kind: 'cooperates' }, was: { kind: 'missing' } },
    { type: 'editTie', tie: 'T2', set: { from: 'M2', to: 'M1' }, was: { from: 'M1', to: 'M2' } },
    { type: 'editTie', tie: 'T2', set: { until: '2026-12-02' }, was: {} },
  ])
  expect(done[2]?.said).toBe('ikke længere kendt, om Jobcenter Fjordvig og Ydelseskontoret taler sammen')
})

test('where several ties hold, one chooses which to change', async () => {
  const file = {
    ...maja,
    ties: [...maja.ties, { id: 'T90', from: 'M2', to: 'M1', kind: 'missing' as const }],
  }
  const { opened } = await show('M1', file)
  expect(cellOf('Jobcenter Fjordvig', 'Ydelseskontoret').textContent).toBe(
    'ja: afventer svar fra, mangler forbindelse',
  )
  cellOf('Jobcenter Fjordvig', 'Ydelseskontoret').click()
  await page
    .getByRole('button', { name: 'Ydelseskontoret og Jobcenter Fjordvig mangler en forbindelse' })
    .click()
  expect(opened).toEqual([{ form: 'tie', id: 'T90' }])
})

test('a reader who adds nothing has a plain table, and sees no contact of another area', async () => {
  await show('M2')
  await expect.element(page.getByRole('table', { name: 'Hvem taler med hvem?' })).toBeVisible()
  expect(page.getByRole('grid').elements()).toEqual([])
  expect(document.querySelectorAll('td[tabindex]')).toHaveLength(0)
  expect(document.body.textContent).not.toMatch(/Psyk|Mormor|Gæld/)
  expect(await accessibilityFaults()).toEqual([])
})

test('sixty contacts scroll inside the table, with their names in sight; the page does not, at 320 pixels', async () => {
  await page.viewport(320, 640)
  const { entries, ties } = randomNetwork(60)
  await renderPanel({ file: maja, as: 'M1' }, (view) => (
    <MatrixView file={{ ...view, contacts: entries.map(({ contact }) => contact), ties }} day={day} />
  ))
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  const cell = cells().at(-1)
  cell?.focus()
  const [rowHead, columnHead] = [
    cell?.parentElement?.querySelector('th'),
    document.querySelector('thead th:last-child'),
  ]
  for (const head of [rowHead, columnHead]) {
    const box = head?.getBoundingClientRect()
    expect(document.elementFromPoint((box?.left ?? 0) + 4, (box?.bottom ?? 0) - 4)?.closest('th')).toBe(head)
  }
})
