import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Command, CommandRequest } from '../../src/domain/command.ts'

const doneSchema = z.object({ version: z.number() })

/** A command that was sent, and the case's version that its answer told; none as long as no answer came. */
export interface Sent {
  case: string
  request: CommandRequest
  version?: number
}

export interface Writer {
  case: string
  /** The contact who writes. */
  as: string
  cookie: string
}

/** Sends a command; undefined when no answer came. Throws when it was answered otherwise than by being done. */
export async function send(
  url: string,
  writer: Writer,
  request: CommandRequest,
): Promise<number | undefined> {
  let answer: Response
  let text: string
  try {
    answer = await fetch(`${url}/api/cases/${writer.case}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: writer.cookie },
      body: JSON.stringify(request),
    })
    text = await answer.text()
  } catch {
    return undefined
  }
  if (answer.status !== 200) throw new Error(`${request.command.type}: ${answer.status} ${text}`)
  return doneSchema.parse(JSON.parse(text)).version
}

/** Commands on follow-ups of the writer's own, without end: some change one item, some two at once. */
function* commands(writer: Writer): Generator<Command> {
  let id = `by-${randomUUID()}`
  const text = (n: number) => `Ring til lægen, ${n}. gang`
  const followUp = {
    text: text(0),
    owner: writer.as,
    helpers: [],
    dueOn: '2026-12-10',
    repeats: 'weekly' as const,
    goals: [],
    lifeArea: 'daily_life' as const,
    level: 'all' as const,
  }
  yield { type: 'addFollowUp', followUp: { id, ...followUp } }
  for (let n = 1; ; n += 1) {
    yield { type: 'editFollowUp', followUp: id, set: { text: text(n) }, was: { text: text(n - 1) } }
    if (n % 5 > 0) continue
    const next = `by-${randomUUID()}`
    yield { type: 'finishFollowUp', followUp: id, next }
    id = next
  }
}

/** Writes one command after the other until no answer comes any more; adds each to `sent`. */
export async function write(url: string, writer: Writer, sent: Sent[]): Promise<void> {
  for (const command of commands(writer)) {
    const one: Sent = { case: writer.case, request: { id: randomUUID(), command } }
    sent.push(one)
    const version = await send(url, writer, one.request)
    if (version === undefined) return
    one.version = version
  }
}
