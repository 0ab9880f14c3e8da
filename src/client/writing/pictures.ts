import type { Query, QueryClient } from '@tanstack/react-query'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { caseKeys } from '../cases.ts'
import { currentInstant, type Session, sessionQuery } from '../session.ts'
import type { Sending } from './queue.ts'

let rules: typeof import('./rules.ts') | undefined

/** Fetches the domain's rules, large beside all else that writes; false while they cannot be had. */
export async function loadRules(): Promise<boolean> {
  try {
    rules ??= await import('./rules.ts')
    return true
  } catch {
    return false
  }
}

type Picture = VisibleCaseFile | undefined
const pictureIn = (query: Query): Picture => query.state.data as Picture

/** The pictures of cases on this page, with what waits for the server done in them. */
export function createPictures(queryClient: QueryClient, waiting: () => readonly Sending[]) {
  /** As the server gave it, with what it has done since. */
  const heard = new WeakMap<Query, Picture>()
  const queriesOf = (caseId: string) =>
    queryClient.getQueryCache().findAll({ queryKey: caseKeys.files(caseId) })

  const done = (picture: Picture, sendings: readonly Sending[], caseId: string): Picture => {
    const session = queryClient.getQueryData<Session>(sessionQuery.queryKey)
    const actor = session?.memberships.find((one) => one.case === caseId)?.as
    if (!rules || !picture || actor === undefined) return picture
    const { foreseen } = rules
    const now = currentInstant(session)
    return sendings
      .filter((sending) => sending.case === caseId)
      .reduce((file, { command }) => foreseen(file, command, actor, now), picture)
  }
  const draw = (query: Query, picture: Picture) => {
    if (picture && picture !== query.state.data) queryClient.setQueryData(query.queryKey, picture)
  }
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const [about, caseId, part] = event.query.queryKey
    if (about !== 'case' || part !== 'file' || typeof caseId !== 'string') return
    heard.set(event.query, pictureIn(event.query))
    draw(event.query, done(pictureIn(event.query), waiting(), caseId))
  })

  return {
    stop,
    /** Whether what is given is shown at once, so that its writer can go on. */
    canShow: () => rules !== undefined,
    show: async (sending: Sending) => {
      if (!(await loadRules()) || !waiting().some(({ id }) => id === sending.id)) return
      await queryClient.cancelQueries({ queryKey: caseKeys.files(sending.case) })
      for (const query of queriesOf(sending.case)) {
        if (!heard.has(query)) heard.set(query, pictureIn(query))
        draw(query, done(pictureIn(query), [sending], sending.case))
      }
    },
    keep: (sending: Sending) => {
      for (const query of queriesOf(sending.case))
        if (heard.has(query)) heard.set(query, done(heard.get(query), [sending], sending.case))
    },
    /** What waits, in pictures that came before it was known; or without what is not done after all. */
    redraw: (caseId: string) => {
      for (const query of queriesOf(caseId)) {
        if (!heard.has(query)) heard.set(query, pictureIn(query))
        draw(query, done(heard.get(query), waiting(), caseId))
      }
    },
  }
}
