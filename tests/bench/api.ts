import { signIn } from '../server/server-process.ts'
import { heading, row, timedAsync } from './measure.ts'

const headers = (cookie: string) => ({ cookie, 'content-type': 'application/json' })

async function expectOk(answer: Promise<Response>): Promise<void> {
  const { ok, status } = await answer
  if (!ok) throw new Error(`Answered ${status}`)
}

/** What the API takes for what people do most, over HTTP on the embedded database. */
export async function benchApi(app: string): Promise<void> {
  const coordinator = headers(await signIn(app, { case: 'maja', as: 'M1' }))
  const school = headers(await signIn(app, { case: 'maja', as: 'M5' }))
  const get = (path: string, as: typeof coordinator) => () => expectOk(fetch(app + path, { headers: as }))
  const command = (body: object) =>
    expectOk(
      fetch(`${app}/api/cases/maja/commands`, {
        method: 'POST',
        headers: coordinator,
        body: JSON.stringify({ id: crypto.randomUUID(), command: body }),
      }),
    )
  heading('API over HTTP')
  row('health', await timedAsync(200, get('/api/health', coordinator)))
  row('my cases', await timedAsync(200, get('/api/cases', coordinator)))
  row('the case file, the coordinator', await timedAsync(200, get('/api/cases/maja/file', coordinator)))
  row('the case file, the school', await timedAsync(200, get('/api/cases/maja/file', school)))
  row('insights', await timedAsync(200, get('/api/cases/maja/insights', coordinator)))
  row(
    'a command: a follow-up is done, and opened again',
    await timedAsync(200, (run) =>
      command(
        run % 2 === 0
          ? { type: 'finishFollowUp', followUp: 'O3', actualHelp: 0 }
          : { type: 'reopenFollowUp', followUp: 'O3' },
      ),
    ),
  )
}
