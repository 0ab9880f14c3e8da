import type { CaseFile, Recipient } from '../domain/case-file.ts'
import type { Change, Json } from '../domain/change.ts'
import { instantAt } from '../domain/copenhagen-time.ts'
import { addDays, dayOf } from '../domain/days.ts'
import { recordChange } from './store/changes.ts'
import type { Tx } from './store/transaction.ts'

/** What was changed, days before the case's first meeting. What it became is in the case file; none: it was removed. */
type Step = [daysBefore: number, by: Recipient, change: Pick<Change, 'path' | 'index' | 'before'>]

const temp = {
  id: 'M15',
  name: 'Vikar i jobcentret',
  kind: 'employment_unit',
  sector: 'municipality',
  lifeArea: 'employment',
  status: 'active',
  closeness: 3,
  acute: false,
}

/** How the fictional cases became what they are, from the day the citizens consented: oldest first. */
const histories: Record<string, { begins: number; steps: Step[] }> = {
  maja: {
    begins: 9,
    steps: [
      [8, 'M1', { path: ['contacts', 'M15'], index: 14, before: temp }],
      [7, 'M1', { path: ['contacts', 'M12', 'closeness'], before: 3 }],
      [6, 'M11', { path: ['contacts', 'M3', 'acute'], before: false }],
      [4, 'citizen', { path: ['contacts', 'M13', 'closeness'], before: 2 }],
      [3, 'M1', { path: ['ties', 'T11'] }],
      [3, 'M4', { path: ['ties', 'T3'] }],
      [2, 'citizen', { path: ['contacts', 'M11', 'closeness'], before: 2 }],
    ],
  },
  joern: {
    begins: 8,
    steps: [
      [7, 'J10', { path: ['contacts', 'J1', 'closeness'], before: 2 }],
      [6, 'J2', { path: ['contacts', 'J11', 'closeness'], before: 3 }],
    ],
  },
}

/** Gives a fictional case the change log from before it came here, under versions below its first. The case stays as it is. */
export async function recordDemoHistory(tx: Tx, file: CaseFile): Promise<void> {
  const history = histories[file.citizen.id]
  const meeting = file.meetings[0]?.start
  if (!history || meeting === undefined) return
  const { begins, steps } = history
  const at = (daysBefore: number) => instantAt(addDays(dayOf(meeting), -daysBefore), '10:00') ?? meeting
  const record = (version: number, by: Recipient | null, daysBefore: number, changes: Change[]) =>
    recordChange(tx, {
      case: file.citizen.id,
      version,
      commandId: crypto.randomUUID(),
      command: 'demo',
      requestHash: '',
      by: null,
      recipient: by,
      at: at(daysBefore),
      changes,
    })
  await record(-steps.length, null, begins, [])
  for (const [index, [daysBefore, by, change]] of steps.entries()) {
    const after = valueAt(JSON.parse(JSON.stringify(file)), change.path)
    await record(1 + index - steps.length, by, daysBefore, [
      { ...change, ...(after !== undefined && { after }) },
    ])
  }
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const valueAt = (file: Json, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((node, step) => {
    if (Array.isArray(node)) return node.find((entry) => isObject(entry) && entry.id === step)
    return isObject(node) ? node[step] : undefined
  }, file)
