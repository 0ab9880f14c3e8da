import { jsonBody } from './http/body.ts'
import { onFailure } from './http/failure.ts'
import { identity } from './http/identity.ts'
import { sameOrigin } from './http/origin.ts'
import { createRouter } from './http/router.ts'
import { requestTransaction } from './http/transaction.ts'
import type { ApiOptions, RouteOptions } from './options.ts'
import { notFound } from './refused.ts'
import { accessRoutes } from './routes/access.ts'
import { agendaTemplateRoutes } from './routes/agenda-templates.ts'
import { busyTimesRoutes } from './routes/busy-times.ts'
import { calendarAddressRoutes } from './routes/calendar-address.ts'
import { calendarFeedRoutes } from './routes/calendar-feed.ts'
import { caseFileRoutes } from './routes/case-file.ts'
import { casesRoutes } from './routes/cases.ts'
import { changesRoutes } from './routes/changes.ts'
import { closingDaysRoutes } from './routes/closing-days.ts'
import { commandRoutes } from './routes/commands.ts'
import { demoRoutes } from './routes/demo.ts'
import { eventRoutes } from './routes/events.ts'
import { followUpRoutes } from './routes/follow-ups.ts'
import { guestRoutes } from './routes/guest.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/import.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { meetingRoutes } from './routes/meeting.ts'
import { memberRoutes } from './routes/members.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { peopleRoutes } from './routes/people.ts'
import { personalLinkRoutes } from './routes/personal-links.ts'
import { pollRoutes } from './routes/poll.ts'
import { presenceRoutes } from './routes/presence.ts'
import { reachableHoursRoutes } from './routes/reachable-hours.ts'
import { reviewDaysRoutes } from './routes/review-days.ts'
import { sessionRoutes } from './routes/session.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { slotRoutes } from './routes/slots.ts'
import { summaryReviewRoutes } from './routes/summary-review.ts'
import { transactions } from './store/transaction.ts'

/** The whole API, under `/api`, over a migrated database: the same in every home (server, demo in the browser, tests). */
export function createApi({ db, ...rest }: ApiOptions) {
  const options: RouteOptions = { ...rest, transact: transactions(db, rest.database) }
  const api = createRouter().basePath('/api')

  api.use(async (c, next) => {
    await next()
    // What is answered is for this reader, now: kept nowhere on the way.
    c.header('cache-control', 'no-store')
  })
  api.use(sameOrigin, jsonBody)

  api.route(
    '/',
    openapiRoutes(() => api),
  )

  // These work in transactions of their own.
  api.route('/', signInRoutes(options))
  api.route('/', guestRoutes(options))
  api.route('/', eventRoutes(options))

  // Everything else in one a request, in which it is known who asks.
  api.use(requestTransaction(options.transact), identity(options))
  api.route('/', healthRoutes(options))
  api.route('/', sessionRoutes(options))
  api.route('/', demoRoutes(options))
  api.route('/', peopleRoutes(options))
  api.route('/', importRoutes(options))
  api.route('/', casesRoutes(options))
  api.route('/', caseFileRoutes(options))
  api.route('/', changesRoutes(options))
  api.route('/', meetingRoutes(options))
  api.route('/', summaryReviewRoutes(options))
  api.route('/', invitationRoutes(options))
  api.route('/', personalLinkRoutes(options))
  api.route('/', pollRoutes(options))
  api.route('/', presenceRoutes(options))
  api.route('/', calendarFeedRoutes(options))
  api.route('/', busyTimesRoutes(options))
  api.route('/', reachableHoursRoutes(options))
  api.route('/', closingDaysRoutes(options))
  api.route('/', reviewDaysRoutes(options))
  api.route('/', calendarAddressRoutes(options))
  api.route('/', accessRoutes(options))
  api.route('/', memberRoutes(options))
  api.route('/', agendaTemplateRoutes(options))
  api.route('/', followUpRoutes(options))
  api.route('/', commandRoutes(options))
  api.route('/', slotRoutes())

  api.notFound(notFound)
  api.onError(onFailure(options.log))
  return api
}

export type Api = ReturnType<typeof createApi>
