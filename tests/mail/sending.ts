import { transactions } from '../../src/api/store/transaction.ts'
import { sendQueued } from '../../src/server/mail/send-queued.ts'
import { smtpTransport } from '../../src/server/mail/transport.ts'
import type { TestApi } from '../api-setup/api.ts'

/** A demo sends nothing, and lets the test be who it likes. */
export async function setDemo({ db }: TestApi, on: boolean): Promise<void> {
  if (on) {
    await db
      .insertInto('setting')
      .values({ name: 'demo', value: 'on' })
      .onConflict((c) => c.doNothing())
      .execute()
  } else await db.deleteFrom('setting').where('name', '=', 'demo').execute()
}

/** One pass of a sender that has just been started, at an instant. */
export async function sendAt(
  home: TestApi,
  at: string,
  mail: { url: string; from: string; signInAt: string | null },
  socketTimeout = 10_000,
): Promise<void> {
  home.setNow(at)
  const transport = smtpTransport(mail, { socketTimeout })
  await sendQueued({
    transact: transactions(home.db, home.database),
    transport,
    now: () => at,
    inDemo: false,
    log: (line) => home.logged.push(line),
  })
  transport.close()
}
