import { QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { signInAs, startApi } from '../../tests/app.tsx'
import { createQueryClient } from '../app/query-client.ts'
import { caseQueries } from './cases.ts'
import { conflictsOf, useCommand } from './commands.ts'
import { request } from './request.ts'
import { type Session, sessionQuery } from './session.ts'

startApi()

/** A page with the citizen's own goal, which "Skriv" replaces by `text`, believing that it was `was`. */
function OwnGoal({ text, was }: { text: string; was?: string }) {
  const { ownGoal = '' } = useSuspenseQuery(caseQueries.file('maja', 'own')).data.citizen
  const { mutate, isSuccess, isError, error } = useCommand('maja')
  const write = () => mutate({ type: 'editCitizenText', field: 'ownGoal', text, was: was ?? ownGoal })
  return (
    <>
      <section aria-label="Mål">{ownGoal}</section>
      <button type="button" onClick={write}>
        Skriv
      </button>
      <output>{isSuccess ? 'gemt' : isError ? 'afvist' : ''}</output>
      <section aria-label="Deres">{conflictsOf(error).map(({ theirs }) => String(theirs))}</section>
    </>
  )
}

async function open(goal: { text: string; was?: string }) {
  await signInAs({ case: 'maja', as: 'citizen' })
  const queryClient = createQueryClient()
  queryClient.setQueryData(sessionQuery.queryKey, await request<Session>('/session'))
  await render(
    <QueryClientProvider client={queryClient}>
      <Suspense>
        <OwnGoal {...goal} />
      </Suspense>
    </QueryClientProvider>,
  )
  await expect.element(page.getByLabelText('Mål')).not.toHaveTextContent(goal.text)
}

const storedGoal = async () =>
  (await request<{ citizen: { ownGoal: string } }>('/cases/maja/file?purpose=own')).citizen.ownGoal

/** Holds back each command until what it gives is called; the rest of the network is as it is. */
function holdCommands() {
  const real = window.fetch
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (!String(input).endsWith('/commands')) return real(input, init)
    await held
    return real(input, init)
  })
  return () => answer()
}

test('a change is on the screen before the server has answered, and kept when it has', async () => {
  await open({ text: 'At sove om natten' })
  const answer = holdCommands()
  await page.getByRole('button').click()
  await expect.element(page.getByLabelText('Mål')).toHaveTextContent('At sove om natten')
  expect(await storedGoal()).not.toBe('At sove om natten')
  answer()
  await expect.element(page.getByText('gemt')).toBeVisible()
  expect(await storedGoal()).toBe('At sove om natten')
})

test('a command that was not heard is sent again as the same one', async () => {
  await open({ text: 'At cykle igen' })
  const real = window.fetch
  const ids: string[] = []
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (!String(input).endsWith('/commands')) return real(input, init)
    ids.push(JSON.parse(String(init?.body)).id)
    const answer = await real(input, init)
    // Done, but the answer is lost on the way.
    if (ids.length === 1) throw new TypeError('Failed to fetch')
    return answer
  })
  await page.getByRole('button').click()
  await expect.element(page.getByText('gemt')).toBeVisible()
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
  expect(await storedGoal()).toBe('At cykle igen')
})

test('a text that somebody changed meanwhile comes back with both, and nothing is overwritten', async () => {
  await signInAs({ case: 'maja', as: 'citizen' })
  const before = await storedGoal()
  await open({ text: 'Min nye tekst', was: 'det, jeg læste i går' })
  await page.getByRole('button').click()
  await expect.element(page.getByText('afvist')).toBeVisible()
  await expect.element(page.getByLabelText('Deres')).toHaveTextContent(before)
  await expect.element(page.getByLabelText('Mål')).toHaveTextContent(before)
  expect(await storedGoal()).toBe(before)
})
