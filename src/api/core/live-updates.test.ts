import { afterEach, beforeAll, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../../tests/api-setup/reader.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
let citizen: Reader
beforeAll(async () => {
  await startDemo(home.current)
  citizen = await asRecipient(home.current, 'maja', 'citizen')
})

const streams: Listening[] = []
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.leave()
})

/** An open event stream. */
class Listening {
  readonly #reader: ReadableStreamDefaultReader<string>
  #read = ''

  constructor(response: Response) {
    if (!response.body) throw new Error('A stream has a body')
    this.#reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    streams.push(this)
  }

  static async of(reader: Reader): Promise<Listening> {
    const response = await reader.get('/events')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    const stream = new Listening(response)
    expect(await stream.next()).toBe(': connected')
    return stream
  }

  /** The next block of the stream; undefined when it has ended. */
  async next(): Promise<string | undefined> {
    while (!this.#read.includes('\n\n')) {
      const { done, value } = await this.#reader.read()
      if (done) return undefined
      this.#read += value
    }
    const [block, ...rest] = this.#read.split('\n\n')
    this.#read = rest.join('\n\n')
    return block
  }

  leave = () => this.#reader.cancel()
}

let words = fictionalCase('maja').citizen.ownGoal
/** Something changes in Maja's case; gives its new version. */
async function change(): Promise<number> {
  const text = `${words}.`
  const edit = { type: 'editCitizenText', field: 'ownGoal', text, was: words }
  const { version } = await answer<{ version: number }>(await citizen.command('maja', edit))
  words = text
  return version
}

const changed = (version: number) => `event: case\ndata: {"case":"maja","version":${version}}`

test('a change reaches everybody who may see the case, and says no more than that', async () => {
  const coordinator = await Listening.of(await asRecipient(home.current, 'maja', 'M1'))
  const mentor = await Listening.of(await asRecipient(home.current, 'maja', 'M11'))
  const version = await change()
  expect(await coordinator.next()).toBe(changed(version))
  expect(await mentor.next()).toBe(changed(version))
})

test('a change reaches nobody else: not a contact without the frame, another case or the administrator', async () => {
  const others = await Promise.all([
    asRecipient(home.current, 'maja', 'M3').then(Listening.of),
    asRecipient(home.current, 'joern', 'J1').then(Listening.of),
    asAdministrator(home.current).then(Listening.of),
  ])
  const coordinator = await Listening.of(await asRecipient(home.current, 'maja', 'M1'))
  const next = Promise.race(others.map((stream) => stream.next()))
  const version = await change()
  expect(await coordinator.next()).toBe(changed(version))
  home.current.events.missed()
  // What they hear next is the end of the stream, not the change.
  expect(await next).toBeUndefined()
})

test('a consent withdrawn while the stream is open ends what it hears of the case', async () => {
  const workplace = await Listening.of(await asRecipient(home.current, 'maja', 'M12'))
  const before = await change()
  expect(await workplace.next()).toBe(changed(before))
  await answer(await citizen.command('maja', { type: 'withdrawConsent', consent: 'C-M12-employment' }))
  const coordinator = await Listening.of(await asRecipient(home.current, 'maja', 'M1'))
  const after = await change()
  expect(await coordinator.next()).toBe(changed(after))
  home.current.events.missed()
  expect(await workplace.next()).toBeUndefined()
})

test('the stream of who has signed out ends at the next change', async () => {
  const coordinator = await asRecipient(home.current, 'maja', 'M1')
  const stream = await Listening.of(coordinator)
  const cookie = coordinator.cookie
  await answer(await coordinator.send('DELETE', '/session'), 204)
  await change()
  expect(await stream.next()).toBeUndefined()
  coordinator.cookie = cookie
  await answer(await coordinator.get('/events'), 401)
})

test('what is not an announcement of ours is not passed on', async () => {
  const stream = await Listening.of(await asRecipient(home.current, 'maja', 'M1'))
  for (const payload of ['', 'hello', '{"case":1}', '{"case":"maja"}']) home.current.events.heard(payload)
  const version = await change()
  expect(await stream.next()).toBe(changed(version))
})

test('who is at the minutes is told to those who see them among the participants, and to nobody else', async () => {
  const meeting = '/cases/maja/meetings/N1/presence'
  const [minuteTaker, workplace, stranger] = await Promise.all([
    asRecipient(home.current, 'maja', 'M4'),
    asRecipient(home.current, 'maja', 'M12'),
    asRecipient(home.current, 'joern', 'J1'),
  ])
  await answer(await workplace.post(meeting, { doing: 'here' }), 404)
  await answer(await stranger.post(meeting, { doing: 'here' }), 404)
  await answer(await minuteTaker.post('/cases/maja/meetings/N9/presence', { doing: 'here' }), 404)
  await answer(await minuteTaker.post(meeting, { doing: 'reading' }), 422)

  const others = await Promise.all([workplace, stranger].map(Listening.of))
  const coordinator = await Listening.of(await asRecipient(home.current, 'maja', 'M1'))
  const next = Promise.race(others.map((stream) => stream.next()))
  await answer(await minuteTaker.post(meeting, { doing: 'writing' }), 204)
  expect(await coordinator.next()).toBe(
    'event: presence\ndata: {"case":"maja","meeting":"N1","by":"M4","doing":"writing"}',
  )
  home.current.events.missed()
  // What they hear next is the end of the stream.
  expect(await next).toBeUndefined()
})
