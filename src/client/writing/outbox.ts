import type { QueryClient } from '@tanstack/react-query'
import { applyChanges } from '../../domain/change.ts'
import type { Command } from '../../domain/command.ts'
import { foresee } from '../../domain/decide.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { caseKeys } from '../cases.ts'
import { ApiError, request } from '../request.ts'
import { currentInstant, type Session, sessionQuery } from '../session.ts'
import { createMemory, type Device, openDevice } from './device.ts'
import { type Answer, type Sending, sendKept } from './queue.ts'
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

interface Waiter {
  done: (outcome: Outcome) => void
  fail: (error: ApiError) => void
}

export interface Outbox {
  person: string | undefined
  device: Device
  /** Kept, then sent in its turn. Rejects with the refusal. */
  send: (sending: Sending) => Promise<Outcome>
  /** Shows what it will do in every picture of its case, by the same rules as the server's. */
  show: (sending: Sending) => Promise<void>
  /** Tries now, without waiting for the next time. */
  wake: () => void
  /** Its writer has read why it was not done, or reads it in the form where they gave it. */
  forget: (id: string) => Promise<void>
  /** The form where it was given is gone: its writer is told elsewhere. */
  tell: (id: string) => Promise<unknown>
  /** How much is here that the server has not got, when what was under way is answered (or 2 seconds have passed). */
  left: () => Promise<number>
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

/** One at a time among all tabs of this person, so that the order holds. */
const alone = <Result>(person: string | undefined, work: () => Promise<Result>): Promise<Result> =>
  person === undefined ? work() : navigator.locks.request(`writing-${person}`, work)

/** Does to a picture of a case what waits for it. */
function show(queryClient: QueryClient, waiting: readonly Sending[], key: readonly unknown[]): void {
  const file = queryClient.getQueryData<VisibleCaseFile>(key)
  const session = queryClient.getQueryData<Session>(sessionQuery.queryKey)
  const actor = session?.memberships.find((one) => one.case === key[1])?.as
  if (!file || actor === undefined) return
  const shown = waiting
    .filter((sending) => sending.case === key[1])
    .reduce((picture, { command }) => {
      const decision = foresee(picture, command, actor, currentInstant(session))
      return decision.ok ? applyChanges(picture, decision.changes) : picture
    }, file)
  if (shown !== file) queryClient.setQueryData(key, shown)
}

function createOutbox(queryClient: QueryClient, person: string | undefined, device: Device) {
  const waiters = new Map<string, Waiter>()
  /** Refused to a form that still has to say whether it shows it. */
  const inForms = new Set<string>()
  let isSending = false
  let isClosed = false
  let failures = 0
  let unheard = false
  let waiting: readonly Sending[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const told = async () => {
    const all = await device.all()
    if (isClosed) return all
    waiting = all.filter(({ refused }) => refused === undefined)
    const refused = all.filter((one) => one.refused !== undefined && !inForms.has(one.id))
    setWriting({ waiting, refused, unheard })
    return all
  }
  const settle = (id: string, act: (waiter: Waiter) => void) => {
    const waiter = waiters.get(id)
    if (!waiter) return false
    waiters.delete(id)
    act(waiter)
    return true
  }
  const fail = (id: string, { status, body }: NonNullable<Sending['refused']>) =>
    settle(id, (waiter) => {
      inForms.add(id)
      waiter.fail(new ApiError(status, body))
    })
  const refresh = (caseId: string) => {
    void queryClient.invalidateQueries({ queryKey: caseKeys.case(caseId) })
    void queryClient.invalidateQueries({ queryKey: caseKeys.list })
    void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
  }
  const onAnswer = ({ id, case: caseId }: Sending, answer: Answer) => {
    if (typeof answer === 'string') return
    failures = 0
    unheard = false
    const isAwaited =
      'refused' in answer ? fail(id, answer.refused) : settle(id, (waiter) => waiter.done(answer))
    if (!isAwaited) refresh(caseId)
    void told()
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
    const end = await alone(person, () => sendKept(device, post, onAnswer)).finally(() => {
      isSending = false
    })
    unheard = end === 'unheard'
    const all = await told()
    settleTheRest(all)
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
      for (const { id, command } of waiting) if (goOn.has(command.type)) settle(id, ({ done }) => done({}))
      timer = setTimeout(() => void sendAll(), againAfter[Math.min(failures, againAfter.length - 1)])
      failures += 1
    } else if (waiting.length > 0 && end === 'sent') void sendAll()
  }

  const stopShowing = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const { queryKey } = event.query
    if (waiting.length > 0 && queryKey[0] === 'case' && queryKey[2] === 'file')
      show(queryClient, waiting, queryKey)
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
    show: async (sending) => {
      const queryKey = caseKeys.files(sending.case)
      await queryClient.cancelQueries({ queryKey })
      for (const [key] of queryClient.getQueriesData({ queryKey })) show(queryClient, [sending], key)
    },
    send: async (sending) => {
      await device.add({ ...sending, ...(person !== undefined && { writer: person }) })
      const outcome = new Promise<Outcome>((done, fail) => waiters.set(sending.id, { done, fail }))
      if (goOn.has(sending.command.type)) {
        setTimeout(() => settle(sending.id, ({ done }) => done({})), goOnAfter)
      }
      void told().then(sendAll)
      return await outcome
    },
    tell: (id) => {
      inForms.delete(id)
      return told()
    },
    forget: async (id) => {
      await device.remove(id)
      inForms.delete(id)
      await told()
    },
    left: async () => {
      const patience = new Promise<void>((resolve) => setTimeout(resolve, 2000))
      await Promise.race([alone(person, async () => {}), patience])
      return (await device.all()).length + (await device.drafts('')).size
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
      stopShowing()
      window.removeEventListener('online', wake)
      setWriting(undefined)
      if (current?.person === person) current = undefined
    },
  }
  void told().then(sendAll)
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
