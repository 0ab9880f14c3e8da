import type { QueryClient } from '@tanstack/react-query'
import type { Command } from '../../domain/command.ts'
import { refetchCase } from '../cases.ts'
import { writingOf } from '../kept.ts'
import { ApiError, request } from '../request.ts'
import { type Session, sessionQuery } from '../session.ts'
import { createMemory, type Device, openDevice } from './device.ts'
import { createPictures } from './pictures.ts'
import { type Answer, askAgain, type Sending, sendKept } from './queue.ts'
import { setWriting } from './state.ts'

/** What became of a command: done, or (no version) kept until the server is heard. */
export interface Outcome {
  version?: number
}

/** Minutes are written on without waiting for the server; whatever else is done waits for its answer. */
const goOn = new Set<Command['type']>([
  'writeStatus',
  'noteOwnWords',
  'confirmStatus',
  'addDecision',
  'editDecision',
  'removeDecision',
  'addFollowUp',
  'editFollowUp',
  'dropFollowUp',
])

/** Milliseconds: when the server is asked again, how long it is listened to, and how long minutes wait for it. */
const againAfter = [500, 1000, 2000, 4000]
const listenFor = 10_000
const goOnAfter = 1500
/** Milliseconds without a word from the server, although there is a network, before a form that waits for it is told. */
const patience = 20_000

interface Waiter {
  done: (outcome: Outcome) => void
  fail: (error: ApiError) => void
  /** When the server was first not heard, although there was a network, in milliseconds. */
  unheardSince?: number
}

export interface Outbox {
  person: string | undefined
  device: Device
  /**
   * Kept, shown in every picture of its case by the same rules as the server's, then sent in its turn. Rejects with the
   * refusal; and when the server stays away, while it goes on waiting here.
   */
  send: (sending: Sending) => Promise<Outcome>
  /** Shows all that waits. */
  showAll: () => void
  /** Tries now, without waiting for the next time. */
  wake: () => void
  /** Its writer has read why it was not done, or reads it in the form where they gave it. */
  forget: (id: string) => Promise<void>
  /** The form where it was given is gone: its writer is told elsewhere. */
  tell: (id: string) => Promise<unknown>
  /** How much is here that the server has not got, when what was under way is answered (or 2 seconds have passed). */
  left: () => Promise<number>
  /** Deletes what is here, for who signs out. */
  discard: () => Promise<void>
  close: () => void
}

/** When the server first stumbled over a command, in ms. One that it always stumbles over must not stop all others. */
const stumbledAt = new Map<string, number>()
const giveUpAfter = 5 * 60_000

/** Something went wrong with the server or on the way to it (a proxy's page, say): no answer to the command itself. */
function isToBeTriedAgain(id: string, status: number, reason: string): boolean {
  if (status === 429) return true
  if (status < 500 && reason !== 'unexpected') return false
  const since = stumbledAt.get(id) ?? Date.now()
  stumbledAt.set(id, since)
  const isOver = Date.now() - since >= giveUpAfter
  if (isOver) stumbledAt.delete(id)
  return !isOver
}

async function post({ case: caseId, id, command, writer }: Sending): Promise<Answer> {
  if (!navigator.onLine) return 'unheard'
  try {
    return await request<{ version: number }>(`/cases/${encodeURIComponent(caseId)}/commands`, {
      method: 'POST',
      body: { id, command, ...(writer !== undefined && { writer }) },
      signal: AbortSignal.timeout(listenFor),
    })
  } catch (error) {
    if (!(error instanceof ApiError)) return 'unheard'
    const { status, body } = error
    if (status === 401) return 'signed_out'
    const { reason } = body
    if (reason === 'offline' || isToBeTriedAgain(id, status, reason)) return 'unheard'
    return { refused: { status, body: { ...body, reason } } }
  }
}

const pauseAfter = (failures: number) => againAfter[Math.min(failures, againAfter.length) - 1]

/** One at a time among all tabs of this person, so that the order holds. */
const alone = <Result>(person: string | undefined, work: () => Promise<Result>): Promise<Result> =>
  person === undefined ? work() : navigator.locks.request(`writing-${person}`, work)

async function createOutbox(queryClient: QueryClient, person: string | undefined, device: Device) {
  const waiters = new Map<string, Waiter>()
  /** Refused to a form that still has to say whether it shows it. */
  const inForms = new Set<string>()
  let isSending = false
  let isClosed = false
  let failures = 0
  let waiting: readonly Sending[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Why commands were refused, with what others wrote: as long as the page lives. */
  const reasons = new Map<string, NonNullable<Sending['refused']>>()
  const pictures = createPictures(queryClient, () => waiting)
  const tabs = person === undefined ? undefined : new BroadcastChannel(writingOf(person))

  const read = async () => {
    const all = isClosed ? [] : await device.all()
    if (isClosed) return []
    waiting = all.filter(({ refused }) => refused === undefined)
    const refused = all.flatMap((one) => {
      const why = reasons.get(one.id) ?? one.refused
      return one.refused && why && !inForms.has(one.id) ? [{ ...one, refused: why }] : []
    })
    setWriting({ waiting, refused, unheard: failures > 1 })
    return all
  }
  /** Also this person's other tabs see what became of what waits here. */
  const told = async () => {
    const all = await read()
    if (!isClosed) tabs?.postMessage(null)
    return all
  }
  const settle = (id: string, act: (waiter: Waiter) => void) => {
    const waiter = waiters.get(id)
    if (!waiter) return false
    waiters.delete(id)
    act(waiter)
    return true
  }
  const fail = (id: string, { status, body }: Pick<ApiError, 'status' | 'body'>) =>
    settle(id, (waiter) => {
      inForms.add(id)
      waiter.fail(new ApiError(status, body))
    })
  const giveUp = () => {
    for (const [id, waiter] of [...waiters]) {
      waiter.unheardSince ??= Date.now()
      if (Date.now() - waiter.unheardSince >= patience) fail(id, { status: 0, body: { reason: 'offline' } })
    }
  }
  /** Minutes that are shown and kept need not wait for the server. */
  const letGoOn = ({ id, command }: Sending) => {
    if (goOn.has(command.type) && pictures.canShow()) settle(id, ({ done }) => done({}))
  }
  const onAnswer = (sending: Sending, answer: Answer) => {
    const { id, case: caseId } = sending
    if (typeof answer === 'string') return
    failures = 0
    if ('refused' in answer) {
      reasons.set(id, answer.refused)
      if (!isClosed) tabs?.postMessage({ id, refused: answer.refused })
    } else pictures.keep(sending)
    const isAwaited =
      'refused' in answer ? fail(id, answer.refused) : settle(id, (waiter) => waiter.done(answer))
    if (!isAwaited) void refetchCase(queryClient, caseId)
    void told().then(() => 'refused' in answer && pictures.redraw(caseId))
  }
  /** What another tab has sent meanwhile is no longer here. */
  const settleTheRest = (all: readonly Sending[]) => {
    for (const id of [...waiters.keys()]) {
      const sending = all.find((one) => one.id === id)
      if (!sending) settle(id, ({ done }) => done({}))
      else if (sending.refused) fail(id, sending.refused)
    }
  }

  async function sendAll(): Promise<void> {
    if (isSending || isClosed) return
    isSending = true
    clearTimeout(timer)
    // A device that fails (its disk, a sign-out in another tab) is asked again like a server that does.
    const end = await alone(person, () => sendKept(device, post, onAnswer)).catch(() => 'unheard' as const)
    isSending = false
    if (isClosed) return
    if (end !== 'unheard') failures = 0
    else if (navigator.onLine) failures += 1
    settleTheRest(await told())
    if (end === 'signed_out') {
      for (const id of [...waiters.keys()]) {
        // It stays for its writer's next sign-in; a guest's is gone with the page.
        if (person === undefined) fail(id, { status: 401, body: { reason: 'not_signed_in' } })
        else settle(id, ({ done }) => done({}))
      }
      // Whatever is asked now is answered by who one no longer is: the page is left.
      void queryClient.invalidateQueries()
    }
    if (end === 'unheard') {
      for (const sending of waiting) letGoOn(sending)
      // Without a network the browser says when there is one.
      if (navigator.onLine) {
        giveUp()
        timer = setTimeout(() => void sendAll(), pauseAfter(failures))
      }
    } else if (waiting.length > 0 && end === 'sent') void sendAll()
  }

  tabs?.addEventListener('message', ({ data }: MessageEvent<Pick<Sending, 'id' | 'refused'> | null>) => {
    if (data?.refused) reasons.set(data.id, data.refused)
    void read()
  })
  const wake = () => {
    failures = 0
    void sendAll()
  }
  window.addEventListener('online', wake)

  const outbox: Outbox = {
    person,
    device,
    wake,
    showAll: () => {
      for (const caseId of new Set(waiting.map((one) => one.case))) pictures.redraw(caseId)
    },
    send: async (sending) => {
      await device.add({ ...sending, ...(person !== undefined && { writer: person }) })
      const outcome = new Promise<Outcome>((done, fail) => waiters.set(sending.id, { done, fail }))
      setTimeout(() => letGoOn(sending), goOnAfter)
      void told().then(() => {
        void sendAll()
        return pictures.show(sending)
      })
      return await outcome
    },
    tell: (id) => {
      inForms.delete(id)
      return told()
    },
    forget: async (id) => {
      const caseId = (await device.all()).find((one) => one.id === id)?.case
      await device.remove(id)
      inForms.delete(id)
      reasons.delete(id)
      await told()
      if (caseId !== undefined) pictures.redraw(caseId)
    },
    left: async () => {
      const soon = new Promise<void>((resolve) => setTimeout(resolve, 2000))
      await Promise.race([alone(person, async () => {}), soon])
      return (await device.all()).length + (await device.drafts('')).size
    },
    discard: async () => {
      outbox.close()
      await device.discard()
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
      pictures.stop()
      tabs?.close()
      window.removeEventListener('online', wake)
      setWriting(undefined)
      if (current?.person === person) current = undefined
    },
  }
  await askAgain(device).catch(() => {})
  await told()
  outbox.showAll()
  void sendAll()
  return outbox
}

let current: { person: string | undefined; opening: Promise<Outbox> } | undefined

/** The outbox of whoever is signed in, opened the first time it is asked for; what waits in it is sent. */
export async function outboxOf(queryClient: QueryClient): Promise<Outbox> {
  const person = queryClient.getQueryData<Session>(sessionQuery.queryKey)?.person?.id
  if (current && current.person === person) return await current.opening
  const before = current?.opening
  // A browser that keeps nothing (a private window, a full disk) is written in all the same.
  const device =
    person === undefined ? Promise.resolve(createMemory()) : openDevice(person).catch(createMemory)
  const opening = device.then((kept) => createOutbox(queryClient, person, kept))
  current = { person, opening }
  void before?.then(({ close }) => close())
  return await opening
}
