import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fictionalCases } from '../../../mocks/fictional-cases.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'
import { readers, traced, traces } from '../../../tests/map/traces.ts'
import { morning } from '../../../tests/reader.ts'
import { request } from '../../client/request.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import type { Command } from '../../domain/command.ts'
import { visible } from '../../domain/visible.ts'

// Every text of a case is marked with a word of its own. A word in what a reader does not see of the case, today or on
// the day it is compared with, is nowhere on the page, in no file from it and in nothing that is printed of it.

let now = morning
startApi({ now: () => now })
beforeEach(() => {
  now = morning
})

const before = '2026-11-02T09:00:00+01:00'
const between = '2026-11-16T09:00:00+01:00'
const names = ['maja', 'joern'] as const
const cases = Object.fromEntries(
  fictionalCases().map((file) => [file.citizen.id, traced(file, `${file.citizen.id}-traced`)]),
) as { [Name in (typeof names)[number]]: CaseFile }

const idOf = (name: (typeof names)[number]) => cases[name].citizen.id
const stored = (name: (typeof names)[number]) => request<CaseFile>(`/cases/${idOf(name)}/export`)

beforeAll(async () => {
  for (const name of names) {
    const file = cases[name]
    now = before
    await signInAs({ as: 'administrator' })
    await request('/cases/import', { method: 'POST', body: file })
    for (const as of readers(file)) {
      if (!visible(file, as, before)) continue
      await signInAs({ case: idOf(name), as })
      await request(`/cases/${idOf(name)}/file?purpose=map`)
    }
    now = between
    await signInAs({ case: idOf(name), as: 'citizen' })
    for (const command of changesTo(file))
      await request(`/cases/${idOf(name)}/commands`, {
        method: 'POST',
        body: { id: crypto.randomUUID(), command },
      })
  }
  now = morning
}, 60_000)

/** Something new in every life area: a name, a place, a wait, and ties from each contact to the next. */
function changesTo({ contacts }: CaseFile): Command[] {
  return contacts.flatMap((contact, index): Command[] => {
    const { id, name, closeness } = contact
    const to = contacts[(index + 1) % contacts.length]?.id ?? id
    const wait = { what: `Svar zq9${index}1zq`, since: '2026-10-01', blocks: [], fastTrack: [] }
    return [
      {
        type: 'editContact',
        contact: id,
        set: { name: `${name} zq9${index}0zq`, closeness: closeness === 1 ? 2 : 1 },
        was: { name, ...(closeness !== undefined && { closeness }) },
      },
      { type: 'addWait', wait: { id: `ZW${index}`, contact: id, ...wait } },
      { type: 'addTie', tie: { id: `ZT${index}`, from: id, to, kind: 'supports', note: `zq9${index}2zq` } },
    ]
  })
}

/** The text of each file that is fetched from the page. */
function fetchedFiles(): Promise<string>[] {
  const files: Promise<string>[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) files.push(content.text())
    return 'blob:kept'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  return files
}

const html = () => document.documentElement.outerHTML
const unfold = () => {
  for (const details of document.querySelectorAll('details')) details.open = true
}
const main = () => page.getByRole('main')

test.each(names.flatMap((name) => readers(cases[name]).map((as) => [name, as] as const)))(
  'in the case of %s, %s finds no trace of what they may not see',
  async (name, as) => {
    await signInAs({ case: idOf(name), as: 'citizen' })
    const file = await stored(name)
    const view = visible(file, as, morning)
    const then = visible(cases[name], as, before)
    // Whom one is signed in as stands on every page.
    const self = file.contacts.find(({ id }) => id === as)
    const open = traces([view, then, self?.name, self?.person?.name])
    const hidden = traces(file).filter((word) => !open.includes(word))
    const isTold = (text: string) => hidden.filter((word) => text.includes(word))
    const seen = view?.contacts ?? []
    const unseen = file.contacts.filter(({ id }) => !seen.some((one) => one.id === id))
    expect(hidden).not.toEqual([])

    await signInAs({ case: idOf(name), as })
    await visit(`/cases/${idOf(name)}/map`)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (!view) {
      expect(isTold(html())).toEqual([])
      return
    }
    const told: { where: string; words: string[] }[] = []
    const look = (where: string, text = html()) => {
      const ids = unseen.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id)
      told.push({ where, words: [...isTold(text), ...ids] })
    }

    // The map with every tie, every panel unfolded, everything chosen, and a difference since the day it came here.
    await expect.element(main().getByText(new RegExp(`^${seen.length} kontakt(er)?, du må se`))).toBeVisible()
    if (seen.length === 0) return look('an empty map')
    const map = page.getByRole('group', { name: 'Kontaktkort' })
    expect(map.getByRole('button').elements()).toHaveLength(seen.length)
    await page.getByLabelText('Vis alle forbindelser').click()
    unfold()
    await page.getByRole('button', { name: 'Vælg alt, der er gået i stå' }).click()
    await page.getByRole('textbox', { name: 'Hvordan så kortet ud den' }).fill('2.11.2026')
    await page.getByRole('button', { name: 'Vis forskellen' }).click()
    const compared = then
      ? page.getByRole('link', { name: 'Tilbage til kortet i dag' })
      : page.getByText('Den dag måtte du ikke se noget på kortet. Vælg en senere dag.')
    await expect.element(compared).toBeVisible()
    unfold()
    look('the map with its panels')
    for (const { id } of seen) {
      const node = document.querySelector<SVGGElement>(`[data-contact="${id}"]`)
      node?.focus()
      look(`the ties of ${id}`)
      node?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      await expect.poll(() => document.querySelector('dialog[open] h2'), { timeout: 10_000 }).not.toBeNull()
      look(`the details of ${id}`)
      await userEvent.keyboard('{Escape}')
      await expect.poll(() => document.querySelector('dialog'), { timeout: 10_000 }).toBeNull()
    }

    const files = fetchedFiles()
    for (const kind of [/SVG/, /^Kontakterne/, /^Forbindelserne/, /GraphML/]) {
      const count = files.length
      await page.getByRole('button', { name: kind }).click()
      await expect.poll(() => files.length).toBe(count + 1)
    }
    const [svg = '', contacts = '', ties = '', graphml = ''] = await Promise.all(files)
    look('SVG', svg)
    look('contacts', contacts)
    look('ties', ties)
    look('GraphML', graphml)
    expect(contacts.trim().split('\r\n')).toHaveLength(seen.length + 1)
    expect(graphml.match(/<node /g)?.length).toBe(seen.length)

    await page.getByRole('link', { name: 'Tabel' }).click()
    await expect.element(page.getByRole('rowheader').first()).toBeVisible()
    unfold()
    look('the table')
    await page.getByRole('link', { name: 'Matrix' }).click()
    await expect.element(page.getByRole('link', { name: 'Matrix' })).toHaveAttribute('aria-current', 'page')
    await expect.poll(() => main().getByRole('columnheader').elements()).toHaveLength(seen.length + 1)
    expect(main().getByRole('rowheader').elements()).toHaveLength(seen.length)
    look('the matrix')

    expect(told.filter(({ words }) => words.length > 0)).toEqual([])
    // What is seen is marked too: where nothing is found, something could have been.
    expect(traces(svg).length).toBeGreaterThan(0)
  },
  // Each is read in every way there is: many contacts take their time.
  60_000,
)
