import type { Refused } from '../../api/refused.ts'
import type { Command } from '../../domain/command.ts'

/** A command that somebody has given, kept on the device until it is answered. */
export interface Sending {
  /** The command's own id: sent twice, done once. */
  id: string
  case: string
  command: Command
  /** The person who gave it; none for a guest. */
  writer?: string
  /** Why it was not done. It stays until its writer has read that; on the device without what others wrote. */
  refused?: { status: number; body: Refused }
}

/** Where commands are kept, in the order they were given. */
export interface Kept {
  all(): Promise<Sending[]>
  add(sending: Sending): Promise<void>
  /** Put in the place of the one with its id; one that is gone stays gone. */
  replace(sending: Sending): Promise<void>
  remove(id: string): Promise<void>
}

/** `unheard`: nothing is known of what became of it. `signed_out`: nobody is signed in any more. */
export type Answer =
  | { version: number }
  | { refused: NonNullable<Sending['refused']> }
  | 'unheard'
  | 'signed_out'

/** A refusal without what it tells of others' writing. */
const withoutTheirs = ({ status, body }: NonNullable<Sending['refused']>) => {
  const { conflicts: _, ...rest } = body
  return { status, body: rest }
}

/** What others wrote is kept nowhere: where it is needed again, the command is given again, and refused again. */
export async function askAgain(kept: Kept): Promise<void> {
  for (const { refused, ...sending } of await kept.all())
    if (refused?.body.reason === 'conflict') await kept.replace(sending)
}

export type Post = (sending: Sending) => Promise<Answer>

/**
 * Sends what is kept, one after the other in the order it was given, until nothing waits (`sent`) or the server is not
 * heard. Only what is answered is let go. Whoever calls sees to it that one at a time does so.
 */
export async function sendKept(
  kept: Kept,
  post: Post,
  onAnswer: (sending: Sending, answer: Answer) => void = () => {},
): Promise<'sent' | 'unheard' | 'signed_out'> {
  for (;;) {
    const next = (await kept.all()).find(({ refused }) => refused === undefined)
    if (!next) return 'sent'
    const answer = await post(next)
    if (answer === 'unheard' || answer === 'signed_out') return answer
    if ('refused' in answer) await kept.replace({ ...next, refused: withoutTheirs(answer.refused) })
    else await kept.remove(next.id)
    onAnswer(next, answer)
  }
}
