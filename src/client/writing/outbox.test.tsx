import { expect, test, vi } from 'vitest'
import { signInAs, startApi } from '../../../tests/app.tsx'
import { createQueryClient } from '../../app/query-client.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { writingOf } from '../kept.ts'
import { request } from '../request.ts'
import { type Session, sessionQuery } from '../session.ts'
import { outboxOf } from './outbox.ts'
import { currentWriting } from './state.ts'

startApi()

async function outboxFor(as: string) {
  await signInAs({ case: 'maja', as })
  const queryClient = createQueryClient()
  queryClient.setQueryData(sessionQuery.queryKey, await request<Session>('/session'))
  return await outboxOf(queryClient)
}

const file = () => request<CaseFile>('/cases/maja/file?purpose=meeting')

/** Answers commands with what is given, in turn; then the network is as it is. Gives how many were answered so. */
function answerCommands(...answers: (() => Response)[]) {
  const real = window.fetch
  let count = 0
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const answer = String(input).endsWith('/commands') ? answers[count] : undefined
    if (!answer) return real(input, init)
    count += 1
    return answer()
  })
  return () => count
}

test('a command waits while the server is ill, and while a proxy answers for it', async () => {
  const outbox = await outboxFor('citizen')
  const { ownGoal = '' } = (await file()).citizen
  const failed = () => Response.json({ reason: 'unexpected' }, { status: 500 })
  const proxy = () => new Response('<h1>Forbidden</h1>', { status: 403 })
  const answers = [failed, failed, failed, proxy, failed, failed]
  const count = answerCommands(...answers)
  const command = { type: 'editCitizenText', field: 'ownGoal', text: 'At gå ture', was: ownGoal } as const
  let isSettled = false
  const sent = outbox.send({ id: crypto.randomUUID(), case: 'maja', command }).finally(() => {
    isSettled = true
  })
  for (let asked = 1; asked <= answers.length; asked += 1) {
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThanOrEqual(asked)
    expect(isSettled).toBe(false)
    outbox.wake()
  }
  expect(await sent).toMatchObject({ version: expect.any(Number) })
  expect((await file()).citizen.ownGoal).toBe('At gå ture')
}, 60_000)

test('a command that came when the session had ended is kept for the next sign-in', async () => {
  const outbox = await outboxFor('M4')
  const count = answerCommands(() => Response.json({ reason: 'not_signed_in' }, { status: 401 }))
  const command = { type: 'editCitizenText', field: 'ownGoal', text: 'Nej', was: '' } as const
  // Not done, and not refused.
  expect(await outbox.send({ id: 'c1', case: 'maja', command })).toEqual({})
  expect(count()).toBe(1)
  expect((await outbox.device.all()).map(({ id, refused }) => [id, refused])).toEqual([['c1', undefined]])
})

test('what others wrote is not kept on the device with a refused command, and is asked for anew', async () => {
  const outbox = await outboxFor('citizen')
  const { ownGoal = '' } = (await file()).citizen
  const command = { type: 'editCitizenText', field: 'ownGoal', text: 'Min tekst', was: 'før' } as const
  const id = crypto.randomUUID()
  const theirs = { conflicts: [{ field: 'ownGoal', yours: 'Min tekst', theirs: ownGoal }] }
  await expect(outbox.send({ id, case: 'maja', command })).rejects.toMatchObject({ body: theirs })
  await outbox.tell(id)
  const kept = JSON.stringify(await outbox.device.all())
  expect(kept).toContain('Min tekst')
  expect(kept).not.toContain(ownGoal)

  // The page is opened anew.
  outbox.close()
  const again = await outboxFor('citizen')
  await expect.poll(() => currentWriting()?.refused[0]?.refused?.body).toMatchObject(theirs)
  expect(JSON.stringify(await again.device.all())).not.toContain(ownGoal)
  await again.discard()
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names).not.toContain(writingOf(again.person ?? ''))
})
