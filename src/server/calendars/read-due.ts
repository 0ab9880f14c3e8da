import { replaceBusyTimes, replaceContactBusyTimes } from '../../api/store/busy-times.ts'
import {
  type DueSubscription,
  markTried,
  markVersion,
  takeSubscription,
} from '../../api/store/calendar-subscriptions.ts'
import { enter, type Transact } from '../../api/store/transaction.ts'
import { dayOf } from '../../domain/days.ts'
import {
  type BusyTime,
  busyWindow,
  keptBusyTimes,
  mostBusyTimes,
} from '../../domain/finding-time/busy-time.ts'
import type { SubscriptionProblem } from '../../domain/finding-time/calendar-subscription.ts'
import { later } from '../repeat.ts'
import { type FetchLimits, fetchCalendar, type Version } from './fetch-calendar.ts'
import { isLoopback, isPublicAddress } from './public-address.ts'
import { readInWorker } from './read-in-worker.ts'

export interface Reading {
  transact: Transact
  /** Calendars on this computer may be read too, unencrypted. */
  local: boolean
  /** Now, as an ISO instant. */
  now: () => string
  limits?: Partial<FetchLimits>
}

const hour = 3600
/** Seconds for which a calendar is one reader's, longer than a reading takes: whoever dies with it leaves it to the next. */
const heldFor = 60

type Read = { busy: BusyTime[]; version: Version } | 'unchanged' | { problem: SubscriptionProblem }

async function read(due: DueSubscription, { local, now, limits }: Reading): Promise<Read> {
  // The window moves with the days, so that once a day even what is unchanged is read anew.
  const isOfToday = due.readAt !== null && dayOf(due.readAt) === dayOf(now())
  const fetched = await fetchCalendar(due.address, isOfToday ? due : undefined, {
    mayAsk: (address) => isPublicAddress(address) || (local && isLoopback(address)),
    plain: local,
    ...limits,
  })
  if (fetched === 'unchanged' || 'problem' in fetched) return fetched
  const reading = await readInWorker(fetched.bytes, busyWindow(dayOf(now())))
  if ('problem' in reading) return reading
  if (reading.busy.length > mostBusyTimes) return { problem: 'too_many' }
  return { busy: reading.busy, version: { etag: fetched.etag, lastModified: fetched.lastModified } }
}

/** Reads one calendar that is due and keeps when its person is busy; false when none is. What cannot be read changes nothing. */
async function readNext(reading: Reading): Promise<boolean> {
  const { transact, now } = reading
  const due = await transact(async (tx) => {
    await enter(tx, { scope: 'calendars' })
    return takeSubscription(tx, now(), later(now(), heldFor))
  })
  if (!due) return false
  const found = await read(due, reading)
  const problem = typeof found === 'object' && 'problem' in found ? found.problem : null
  await transact(async (tx) => {
    await enter(tx, { scope: 'calendars' })
    const at = now()
    if (!(await markTried(tx, due.id, { at, next: later(at, hour), problem }))) return
    if (found === 'unchanged' || 'problem' in found) return
    const kept = keptBusyTimes(found.busy, at)
    if ('person' in due.of) await replaceBusyTimes(tx, due.of.person, kept)
    else await replaceContactBusyTimes(tx, { ...due.of, uploadedBy: due.by }, kept)
    await markVersion(tx, due.id, found.version)
  })
  return true
}

/** Reads every calendar that is due, one after the other, until none is or `isStopping`. */
export async function readDue(reading: Reading, isStopping: () => boolean = () => false): Promise<void> {
  while (!isStopping() && (await readNext(reading))) {
    // The next one.
  }
}
