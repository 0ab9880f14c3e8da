import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fictionalCases } from '../../mocks/fictional-cases.ts'
import mapDa from '../../src/texts/map.da.json'
import mapEn from '../../src/texts/map.en.json'
import mapEditDa from '../../src/texts/map-edit.da.json'
import mapEditEn from '../../src/texts/map-edit.en.json'
import vocabularyDa from '../../src/texts/vocabulary.da.json'
import vocabularyEn from '../../src/texts/vocabulary.en.json'
import { importCase, open } from './browser.ts'

// The map as a screen reader is given it: Chromium's own accessibility tree, not the page's markup.

let maja: string
beforeAll(async () => {
  maja = await importCase('maja')
})

interface Node {
  nodeId: string
  role: string
  name: string
  childIds: string[]
}

async function treeOf(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ nodeId, role, name, childIds = [] }) => ({
      nodeId,
      role: String(role?.value),
      name: String(name?.value ?? ''),
      childIds,
    }))
}

function under(node: Node, tree: readonly Node[]): Node[] {
  const children = tree.filter(({ nodeId }) => node.childIds.includes(nodeId))
  return children.flatMap((child) => [child, ...under(child, tree)])
}

const languages = [
  {
    language: 'da',
    map: mapDa,
    edit: mapEditDa,
    words: vocabularyDa,
    waits: /har ventet \d+ dage?|venter, ingen/,
  },
  {
    language: 'en',
    map: mapEn,
    edit: mapEditEn,
    words: vocabularyEn,
    waits: /has waited \d+ days?|waiting, nobody/,
  },
] as const

test.each(languages)(
  'the tree holds the map, each contact and each tie by name ($language)',
  async (said) => {
    const { language, map, words, waits } = said
    const page = await open(`/cases/${maja}/map`, { case: maja, as: 'citizen' }, { language })
    await page.getByLabel(map.allTies).check()
    const tree = await treeOf(page)
    const groups = tree.filter(({ role, name }) => role === 'group' && name === map.title)
    expect(groups).toHaveLength(1)
    const parts = groups.flatMap((group) => under(group, tree))

    const {
      contacts,
      ties,
      waits: given,
    } = fictionalCases().find(({ citizen }) => citizen.id === 'maja') ?? {
      contacts: [],
      ties: [],
      waits: [],
    }
    const buttons = parts.filter(({ role }) => role === 'button')
    expect(buttons).toHaveLength(contacts.length)
    for (const { id, name, lifeArea, status, acute } of contacts) {
      const start = `${name}, ${words.lifeArea[lifeArea]}, ${words.contactStatus[status]}, ${acute ? `${map.acute}, ` : ''}`
      const [button] = buttons.filter((one) => one.name.startsWith(start))
      expect(button, start).toBeDefined()
      const isWaited = given.some(({ contact, answeredOn }) => contact === id && answeredOn === undefined)
      if (isWaited) expect(button?.name.slice(start.length)).toMatch(waits)
      else expect(button?.name).toBe(`${start}${map.wait.none}`)
    }

    const drawn = parts.filter(({ role }) => role === 'image' || role === 'img').map(({ name }) => name)
    expect(drawn.length).toBeGreaterThan(0)
    expect(new Set(drawn).size).toBe(drawn.length)
    const nameOf = (wanted: string) => contacts.find(({ id }) => id === wanted)?.name ?? ''
    const wordsOf = ({ kind, from, to }: (typeof ties)[number]) =>
      map.tie[kind].replace('{{from}}', nameOf(from)).replace('{{to}}', nameOf(to))
    // Gaps are drawn too.
    const told = ties.filter(({ until }) => until === undefined).map(wordsOf)
    expect(drawn).toEqual(expect.arrayContaining(told))
    expect(drawn).not.toContain('')

    const group = page.getByRole('group', { name: map.title })
    expect(await group.locator('[tabindex="0"]').count()).toBe(1)
    await group.locator('[tabindex="0"]').focus()
    await page.keyboard.press('Tab')
    expect(await group.evaluate((one) => one.contains(document.activeElement))).toBe(false)
  },
)

/** Goes on with Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    const found = await page.evaluate((wanted) => {
      const at = document.activeElement
      const labels = at && 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : []
      const texts = [at?.getAttribute('aria-label'), at?.textContent, ...labels.map((one) => one.textContent)]
      return texts.some((text) => text?.trim() === wanted)
    }, name)
    if (found) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way to ${name}`)
}

test.each(languages)(
  'by keyboard alone a contact is moved, tied and ended, each announced ($language)',
  async (said) => {
    const { language, map, edit, words } = said
    const page = await open(`/cases/${maja}/map`, { case: maja, as: 'citizen' }, { language })
    const announced = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()
    // Another contact for each language: what the one has done is still done.
    const name = language === 'da' ? 'Mormor' : 'Social mentor'
    await page
      .getByRole('group', { name: map.title })
      .getByRole('button', { name: new RegExp(`^${name}, `) })
      .focus()
    await page.keyboard.press('m')
    await announced(map.move.started.split('{{name}}')[1]?.split(/[.{]/)[0]?.trim() ?? '')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await announced(edit.said.contactMoved.replace('{{name}}', name).replace('{{place}}', words.closeness[2]))

    await page.keyboard.press('Enter')
    const details = page.getByRole('dialog', { name, exact: true })
    await details.waitFor()
    await tabTo(page, `${edit.addTie}: ${name}`)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').last().getByLabel(edit.field.tieKind, { exact: true }).waitFor()
    await tabTo(page, edit.field.tieKind)
    await page.keyboard.type(words.tieKind.missing)
    await tabTo(page, edit.field.tieTo)
    await page.keyboard.type('Egen')
    await tabTo(page, edit.save)
    await page.keyboard.press('Enter')
    const tie = map.tie.missing.replace('{{from}}', name).replace('{{to}}', 'Egen læge')
    await announced(edit.said.tieAdded.replace('{{tie}}', tie))

    await tabTo(page, `${edit.end}: ${name}`)
    await page.keyboard.press('Enter')
    await announced(edit.said.contactEnded.replace('{{name}}', name))
    await page.keyboard.press('Escape')
    await page
      .getByRole('group', { name: map.title })
      .getByRole('button', { name: new RegExp(`^${name}, .*${words.contactStatus.ended}`) })
      .waitFor()
  },
)
