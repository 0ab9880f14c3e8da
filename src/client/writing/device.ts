import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import { isWriting, writingOf } from '../kept.ts'
import type { Kept, Sending } from './queue.ts'

interface Written extends DBSchema {
  commands: { key: number; value: Sending; indexes: { id: string } }
  drafts: { key: string; value: Draft }
}

/** What is typed and not given yet, as its form holds it, and what it was based on. */
export interface Draft<Values = unknown> {
  values: Values
  was: Values
  /** The id that a new entry gets: given again after the tab has died, it is still one. */
  line?: string
}

/** What one person has written on this device and the server has not got, in a database of that person's alone. */
export interface Device extends Kept {
  /** All drafts whose name begins so, by name. */
  drafts(beginning: string): Promise<Map<string, Draft>>
  keepDraft(name: string, draft: Draft): Promise<void>
  forgetDraft(name: string): Promise<void>
  /** Deletes all of it; nothing is kept here after that. */
  discard(): Promise<void>
}

/** `lost`: it is deleted, by a sign-out elsewhere or by the browser, and has to be opened anew. */
const open = (name: string, lost = () => {}): Promise<IDBPDatabase<Written>> =>
  openDB<Written>(name, 1, {
    upgrade(database) {
      // Counted by the database, so that the order is right whatever the clock says.
      database
        .createObjectStore('commands', { autoIncrement: true })
        .createIndex('id', 'id', { unique: true })
      database.createObjectStore('drafts')
    },
    // Somebody signs out: the database must not be held.
    blocking: (_from, _to, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      lost()
    },
    terminated: lost,
  })

/** On the disk before it is told, as the machine may die too. */
const strict = { durability: 'strict' } as const

export async function openDevice(person: string): Promise<Device> {
  let opened: Promise<IDBPDatabase<Written>> | undefined
  let isDiscarded = false
  const database = () => {
    if (isDiscarded) throw new Error('Discarded')
    opened ??= open(writingOf(person), () => {
      opened = undefined
    })
    return opened
  }
  await database()
  const keyOf = async (id: string) => await (await database()).getKeyFromIndex('commands', 'id', id)
  return {
    all: async () => await (await database()).getAll('commands'),
    add: async (sending) => {
      const writing = (await database()).transaction('commands', 'readwrite', strict)
      await Promise.all([writing.store.add(sending), writing.done])
    },
    replace: async (sending) => {
      const key = await keyOf(sending.id)
      if (key !== undefined) await (await database()).put('commands', sending, key)
    },
    remove: async (id) => {
      const key = await keyOf(id)
      if (key !== undefined) await (await database()).delete('commands', key)
    },
    drafts: async (beginning) => {
      const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`)
      const reading = (await database()).transaction('drafts')
      const [names, drafts] = await Promise.all([
        reading.store.getAllKeys(range),
        reading.store.getAll(range),
      ])
      return new Map(drafts.flatMap((draft, index) => [[names[index] ?? '', draft] as const]))
    },
    keepDraft: async (name, draft) => void (await (await database()).put('drafts', draft, name)),
    forgetDraft: async (name) => await (await database()).delete('drafts', name),
    discard: async () => {
      const before = await database()
      isDiscarded = true
      before.close()
      // Another tab that holds it lets go when it can: that is not waited for.
      await new Promise<void>((resolve) => {
        void deleteDB(writingOf(person), { blocked: () => resolve() }).then(resolve)
      })
    },
  }
}

/** Whether somebody has left writing on this device that the server has not got; never whose, nor what. */
export async function isWritingLeft(): Promise<boolean> {
  for (const { name } of await indexedDB.databases()) {
    if (!name || !isWriting(name)) continue
    const database = await open(name)
    const left = (await database.count('commands')) + (await database.count('drafts'))
    database.close()
    if (left > 0) return true
  }
  return false
}

/** For guests and where the browser keeps nothing: what is written lasts as long as the page. */
export function createMemory(): Device {
  const commands = new Map<string, Sending>()
  const drafts = new Map<string, Draft>()
  return {
    all: async () => [...commands.values()],
    add: async (sending) => void commands.set(sending.id, sending),
    replace: async (sending) => void (commands.has(sending.id) && commands.set(sending.id, sending)),
    remove: async (id) => void commands.delete(id),
    drafts: async (beginning) => new Map([...drafts].filter(([name]) => name.startsWith(beginning))),
    keepDraft: async (name, draft) => void drafts.set(name, draft),
    forgetDraft: async (name) => void drafts.delete(name),
    discard: async () => {
      commands.clear()
      drafts.clear()
    },
  }
}
