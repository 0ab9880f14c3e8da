/** The relations somebody can have to Maja's case, in the order of the columns below. */
export const roles = [
  'signed out',
  'administrator',
  'coordinator',
  'participant',
  'mentor',
  'citizen',
  'of another case',
  'ended consent',
] as const
export type Role = (typeof roles)[number]

interface Row {
  /** What is asked, where the path alone does not say it. `{person}` is a person made for the purpose. */
  path?: string
  body?: () => unknown
  /** The answer's status by role, in the order of `roles`; one for all when they are the same. */
  status: string
}

const noBusyTimes = () => ({ busy: [] })
const someCalendar = () => ({ address: 'https://kalender.example/a.ics' })
const newAddress = () => `${crypto.randomUUID()}@b.example`

const reading = '401 404 200 200 200 200 404 404'
const administration = (done: number) => `401 ${done} 403 403 403 403 403 403`

/** Every route and what it answers to whom. A route without a row fails the tests. */
export const routes: Record<string, Row> = {
  'GET /api/health': { status: '200' },
  'GET /api/openapi.json': { status: '200' },

  'GET /api/session': { status: '200' },
  'POST /api/session': { body: () => ({ email: newAddress(), password: 'forkert' }), status: '401' },
  'DELETE /api/session': { status: '401 204 204 204 204 204 204 204' },
  'POST /api/people/accept': {
    body: () => ({ email: newAddress(), code: 'AAAA', password: 'en lang og rolig sætning' }),
    status: '401',
  },
  'POST /api/first-administrator': {
    body: () => ({ code: 'A', name: 'A', email: 'a@b.example', password: 'en lang og rolig sætning' }),
    status: '409',
  },

  'POST /api/demo/start': { status: '201' },
  'GET /api/demo/people': { status: '200' },
  'POST /api/demo/sign-in': { body: () => ({ case: 'maja', as: 'M5' }), status: '200' },

  'GET /api/people': { status: administration(200) },
  'POST /api/people': {
    body: () => ({ name: 'Ny', email: newAddress(), administrator: false }),
    status: administration(201),
  },
  'POST /api/people/{id}/disable': { path: '/people/{person}/disable', status: administration(204) },
  'POST /api/people/{id}/enable': { path: '/people/{person}/enable', status: administration(204) },
  'POST /api/people/{id}/code': { path: '/people/{person}/code', status: administration(200) },

  'POST /api/cases/import': { body: () => 'a new case', status: administration(201) },

  'GET /api/cases': { status: '401 200 200 200 200 200 200 200' },
  'GET /api/follow-ups': { status: '401 200 200 200 200 200 200 200' },
  'GET /api/events': { status: '401 200 200 200 200 200 200 200' },

  'POST /api/slots': {
    body: () => ({
      window: { from: '2026-12-01', to: '2026-12-18' },
      durationMinutes: 75,
      gridMinutes: 15,
      workingHours: { from: '09:00', to: '15:30' },
      closingDays: ['12-24'],
      required: [{ id: 'signe', busy: [['2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z']] }],
      optional: [],
      limit: 10,
    }),
    status: '401 200 200 200 200 200 200 200',
  },

  'GET /api/cases/{id}/file': { status: reading },
  'GET /api/cases/{id}/changes': { status: reading },
  'GET /api/cases/{id}/insights': { status: reading },
  'GET /api/cases/{id}/room': { path: '/cases/maja/room?meeting=N1&item=p1', status: reading },
  'POST /api/cases/{id}/meetings/{meeting}/presence': {
    path: '/cases/maja/meetings/N1/presence',
    body: () => ({ doing: 'here' }),
    status: '401 404 204 204 204 204 404 404',
  },
  'GET /api/cases/{id}/summary': {
    // Held, not compiled: for those who run the meeting alone.
    path: '/cases/maja/summary?meeting=N1',
    status: '401 404 200 403 403 403 404 404',
  },
  'GET /api/cases/{id}/meetings/{meeting}/review': {
    path: '/cases/maja/meetings/N1/review',
    status: reading,
  },
  // Nobody has reviewed it: src/api/core/summary-versions.test.ts has one that is.
  'POST /api/cases/{id}/meetings/{meeting}/review/answers': {
    path: '/cases/maja/meetings/N1/review/answers',
    body: () => ({ id: crypto.randomUUID(), author: 'M5', review: 0, text: 'Det er rettet.' }),
    status: '401 404 404 403 403 403 404 404',
  },
  'GET /api/cases/{id}/meetings/{meeting}/invitations': {
    path: '/cases/maja/meetings/N1/invitations',
    status: '401 404 200 403 403 403 404 404',
  },
  'GET /api/cases/{id}/meetings/{meeting}/invitation': {
    path: '/cases/maja/meetings/N1/invitation',
    status: reading,
  },
  // Nobody was told of this meeting from here: src/api/core/invitations.test.ts has one that people are called to.
  'GET /api/cases/{id}/meetings/{meeting}/invitations/{message}': {
    path: '/cases/maja/meetings/N1/invitations/none',
    status: '401 404 404 404 404 404 404 404',
  },
  'POST /api/cases/{id}/meetings/{meeting}/replies': {
    path: '/cases/maja/meetings/N1/replies',
    body: () => ({ answer: 'yes', as: 'M4' }),
    status: '401 404 404 403 403 403 404 404',
  },
  'POST /api/cases/{id}/meetings/{meeting}/reminders': {
    path: '/cases/maja/meetings/N1/reminders',
    body: () => ({}),
    status: '401 404 200 403 403 403 404 404',
  },
  'GET /api/cases/{id}/meetings/{meeting}/links': {
    path: '/cases/maja/meetings/N1/links',
    status: '401 404 200 403 403 403 404 404',
  },
  'POST /api/cases/{id}/meetings/{meeting}/links': {
    path: '/cases/maja/meetings/N1/links',
    body: () => ({ recipient: 'M4' }),
    status: '401 404 201 403 403 403 404 404',
  },
  'DELETE /api/cases/{id}/meetings/{meeting}/links/{link}': {
    path: '/cases/maja/meetings/N1/links/none',
    status: '401 404 404 403 403 403 404 404',
  },
  // The guest of a link is nobody to every other row; what their own link shows them: src/api/core/personal-links.test.ts.
  'POST /api/guest/open': { body: () => ({ token: crypto.randomUUID() }), status: '404' },
  'POST /api/guest/session': { body: () => ({ token: crypto.randomUUID(), code: '123456' }), status: '404' },
  'GET /api/cases/{id}/meetings/{meeting}/poll': {
    path: '/cases/maja/meetings/N1/poll',
    status: reading,
  },
  // The meeting is held: src/api/poll.test.ts has one that is asked about.
  'PUT /api/cases/{id}/meetings/{meeting}/poll': {
    path: '/cases/maja/meetings/N1/poll',
    body: () => ({ starts: ['2026-12-10T10:00:00+01:00'], minutes: 75 }),
    status: '401 404 403 403 403 403 404 404',
  },
  'DELETE /api/cases/{id}/meetings/{meeting}/poll': {
    path: '/cases/maja/meetings/N1/poll',
    status: '401 404 204 403 403 403 404 404',
  },
  'PUT /api/cases/{id}/meetings/{meeting}/poll/answers': {
    path: '/cases/maja/meetings/N1/poll/answers',
    body: () => ({ time: 'none', answer: 'yes' }),
    status: '401 404 403 403 403 403 404 404',
  },
  'POST /api/cases/{id}/meetings/{meeting}/poll/choice': {
    path: '/cases/maja/meetings/N1/poll/choice',
    body: () => ({ time: 'none' }),
    status: '401 404 404 403 403 403 404 404',
  },
  'GET /api/agenda-templates': { status: administration(200) },
  'DELETE /api/agenda-templates/{id}': {
    path: '/agenda-templates/none',
    status: '401 404 404 404 404 404 404 404',
  },
  'GET /api/cases/{id}/agenda-templates': { status: '401 404 200 403 403 403 404 404' },
  'POST /api/cases/{id}/agenda-templates': {
    body: () => ({
      name: `Skabelon ${crypto.randomUUID().slice(0, 8)}`,
      items: [{ kind: 'welcome', title: 'Velkomst', minutes: 5 }],
    }),
    status: '401 404 201 403 403 403 404 404',
  },
  'GET /api/busy-times': { status: '401 200 200 200 200 200 200 200' },
  'PUT /api/busy-times': { body: noBusyTimes, status: '401 200 200 200 200 200 200 200' },
  'DELETE /api/busy-times': { status: '401 204 204 204 204 204 204 204' },
  'GET /api/busy-times/address': { status: '401 200 200 200 200 200 200 200' },
  'PUT /api/busy-times/address': { body: someCalendar, status: '401 204 204 204 204 204 204 204' },
  'GET /api/cases/{id}/calendar-addresses': { status: '401 404 200 403 403 403 404 404' },
  'PUT /api/cases/{id}/busy-times/{recipient}/address': {
    path: '/cases/maja/busy-times/M5/address',
    body: someCalendar,
    status: '401 404 204 403 403 403 404 404',
  },
  'GET /api/cases/{id}/busy-times': { status: '401 404 200 403 403 403 404 404' },
  'PUT /api/cases/{id}/busy-times/{recipient}': {
    path: '/cases/maja/busy-times/M5',
    body: noBusyTimes,
    status: '401 404 200 403 403 403 404 404',
  },
  'DELETE /api/cases/{id}/busy-times/{recipient}': {
    path: '/cases/maja/busy-times/M5',
    status: '401 404 204 403 403 403 404 404',
  },
  'GET /api/cases/{id}/reachable-hours': { status: '401 404 200 403 403 403 404 404' },
  'PUT /api/cases/{id}/reachable-hours/{recipient}': {
    path: '/cases/maja/reachable-hours/M5',
    body: () => ({ days: [2, 4], from: '09:00', to: '12:00' }),
    status: '401 404 204 403 403 403 404 404',
  },
  'DELETE /api/cases/{id}/reachable-hours/{recipient}': {
    path: '/cases/maja/reachable-hours/M5',
    status: '401 404 204 403 403 403 404 404',
  },
  'GET /api/closing-days': { status: '401 200 200 200 200 200 200 200' },
  'PUT /api/closing-days': { body: () => ({ days: ['12-24'] }), status: administration(204) },
  'GET /api/review-days': { status: '401 200 200 200 200 200 200 200' },
  'PUT /api/review-days': { body: () => ({ days: 5 }), status: administration(204) },
  'GET /api/calendar-feed': { status: '401 200 200 200 200 200 200 200' },
  'POST /api/calendar-feed': { status: '401 201 201 201 201 201 201 201' },
  'DELETE /api/calendar-feed': { status: '401 204 204 204 204 204 204 204' },
  'GET /api/calendar/{token}': { path: '/calendar/none.ics', status: '404' },
  'GET /api/cases/{id}/export': { status: '401 404 403 403 403 200 404 404' },
  'GET /api/cases/{id}/access': { status: '401 404 403 403 403 200 404 404' },
  'GET /api/cases/{id}/members': { status: '401 200 200 403 403 403 404 404' },
  'PUT /api/cases/{id}/members': {
    body: () => ({ as: 'citizen', emails: [] }),
    status: '401 200 200 403 403 403 404 404',
  },
  'POST /api/cases/{id}/commands': {
    body: () => ({
      id: crypto.randomUUID(),
      command: {
        type: 'addFollowUp',
        followUp: {
          id: crypto.randomUUID(),
          text: 'Ringe',
          owner: 'M1',
          helpers: [],
          dueOn: '2026-12-10',
          goals: [],
          lifeArea: 'daily_life',
          level: 'all',
        },
      },
    }),
    status: '401 404 200 403 200 403 404 404',
  },
}
