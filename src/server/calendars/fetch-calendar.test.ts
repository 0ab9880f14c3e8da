import type { lookup } from 'node:dns'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type CalendarServer, calendar, startCalendarServer } from '../../../tests/calendar-server.ts'
import { largestCalendar } from '../../domain/finding-time/busy-time.ts'
import { fetchCalendar } from './fetch-calendar.ts'
import { isLoopback, isPublicAddress } from './public-address.ts'

// What a person may have the server ask. Shown to bite: with `mayAsk` always true, every refusal below that has a server
// listening behind it reaches that server.

const unreachable = { problem: 'unreachable' }
const live = { mayAsk: isPublicAddress, plain: false }
const local = { mayAsk: isLoopback, plain: true }

async function serve(host?: string): Promise<CalendarServer> {
  const server = await startCalendarServer(host)
  onTestFinished(() => server.close())
  return server
}

/** Names lead where it says, one answer after the other and the last from then on; nothing is asked of a real name server. */
const names = (...answers: string[][]): typeof lookup => {
  let asked = 0
  const resolve = (_name: string, _options: unknown, callback: (...found: unknown[]) => void) => {
    const found = answers[Math.min(asked++, answers.length - 1)] ?? []
    const addresses = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    queueMicrotask(() => callback(null, addresses))
  }
  return Object.assign(resolve, { __promisify__: () => Promise.reject(new Error('Not used')) }) as never
}

describe('an IP address', () => {
  test.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:10.0.0.1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
    ],
    ...[
      'fe80::1',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '2002:7f00:1::',
      '2001::1',
      '2001:db8::1',
      '3fff::1',
    ],
    ...['::ffff:8.8.8.8', 'fec0::1', 'example.dk', ''],
  ])('%s is not on the internet', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  test.each(['8.8.8.8', '172.32.0.1', '192.167.1.1', '2a00:1450:400f::1', '2606:4700::1111'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('nobody has the server ask what is not on the internet', () => {
  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://127.0.0.1.:443/',
    'https://user:word@127.0.0.1/',
  ])('%s', async (address) => {
    const server = await serve()
    const url = new URL(address)
    url.port = String(server.port)
    expect(await fetchCalendar(url.href, undefined, { ...live, plain: true })).toEqual(unreachable)
    // Unencrypted neither, so that it is not the encryption that fails.
    url.protocol = 'http:'
    const plainly = url.href.replace(/^https:/, 'http:')
    expect(await fetchCalendar(plainly, undefined, { ...live, plain: true })).toEqual(unreachable)
    expect(server.asked).toEqual([])
  })

  test.each([
    ['a name that leads to this computer', [['127.0.0.1']]],
    ['one that leads there as IPv6', [['::1']]],
    ['one that leads there in disguise', [['::ffff:127.0.0.1']]],
    ['one that leads there too', [['8.8.8.8', '127.0.0.1']]],
    ['one that leads nowhere', [[]]],
  ])('%s', async (_, answers) => {
    const server = await serve()
    const address = `http://kalender.example:${server.port}/`
    const limits = { mayAsk: isPublicAddress, plain: true, resolve: names(...answers) }
    expect(await fetchCalendar(address, undefined, limits)).toEqual(unreachable)
    expect(server.asked).toEqual([])
  })

  test('a name is asked for once, by the connection: leading elsewhere the second time gains nothing', async () => {
    const server = await serve()
    const address = `http://kalender.example:${server.port}/`
    const limits = { mayAsk: (ip: string) => ip === '127.0.0.1', plain: true }
    const resolve = names(['127.0.0.1'], ['127.0.0.2'])
    expect(await fetchCalendar(address, undefined, { ...limits, resolve })).toHaveProperty('bytes')
    expect(await fetchCalendar(address, undefined, { ...limits, resolve })).toEqual(unreachable)
    expect(server.asked).toHaveLength(1)
  })

  test.each(['http://127.0.0.2', 'http://localhost', 'http://0x7f000002', '//127.0.0.2', 'http://[::1]'])(
    'a redirect to %s',
    async (host) => {
      const hidden = await serve('0.0.0.0')
      const server = await serve()
      server.answer = (_, response) => response.writeHead(302, { location: `${host}:${hidden.port}/` }).end()
      const limits = {
        mayAsk: (ip: string) => ip === '127.0.0.1',
        plain: true,
        resolve: names(['127.0.0.3']),
      }
      expect(await fetchCalendar(`http://127.0.0.1:${server.port}/`, undefined, limits)).toEqual(unreachable)
      expect(server.asked).toHaveLength(1)
      expect(hidden.asked).toEqual([])
    },
  )

  test.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'data:text/calendar,x', 'javascript:1'])(
    'a redirect to %s, or it itself',
    async (location) => {
      const server = await serve()
      server.answer = (_, response) => response.writeHead(302, { location }).end()
      expect(await fetchCalendar(`http://127.0.0.1:${server.port}/`, undefined, local)).toEqual(unreachable)
      expect(await fetchCalendar(location, undefined, local)).toEqual(unreachable)
    },
  )

  test('unencrypted, where that is not allowed', async () => {
    const server = await serve()
    const limits = { ...local, plain: false }
    expect(await fetchCalendar(`http://127.0.0.1:${server.port}/`, undefined, limits)).toEqual(unreachable)
    expect(server.asked).toEqual([])
  })
})

describe('what a server answers', () => {
  const fetchFrom = (
    server: CalendarServer,
    more: object = {},
    known?: Parameters<typeof fetchCalendar>[1],
  ) => fetchCalendar(`http://127.0.0.1:${server.port}/hemmelig.ics`, known, { ...local, ...more })

  test('is taken whole, with what tells whether it is new; by some redirects too', async () => {
    const server = await serve()
    server.answer = (request, response) => {
      if (request.url !== '/her.ics') return response.writeHead(301, { location: '/her.ics' }).end()
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
      response
        .writeHead(200, { etag: '"1"', 'last-modified': 'Thu, 03 Dec 2026 08:00:00 GMT' })
        .end(calendar())
    }
    const fetched = await fetchFrom(server)
    expect(fetched).toMatchObject({ etag: '"1"', lastModified: 'Thu, 03 Dec 2026 08:00:00 GMT' })
    if (typeof fetched !== 'object' || !('bytes' in fetched)) throw new Error('Not fetched')
    expect(Buffer.from(fetched.bytes).toString()).toBe(calendar())
    expect(await fetchFrom(server, {}, { etag: '"1"', lastModified: null })).toBe('unchanged')
  })

  test('is refused when it goes round in a ring, fails, or says that nothing is new to somebody who has nothing', async () => {
    const server = await serve()
    server.answer = (_, response) => response.writeHead(302, { location: '/igen' }).end()
    expect(await fetchFrom(server)).toEqual(unreachable)
    expect(server.asked).toHaveLength(6)
    for (const status of [304, 401, 403, 404, 500, 204, 206]) {
      server.answer = (_, response) => response.writeHead(status).end()
      expect(await fetchFrom(server)).toEqual(unreachable)
    }
    server.answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
    expect(await fetchFrom(server)).toEqual(unreachable)
  })

  test('is not read further than a file may be long', async () => {
    const server = await serve()
    let sent = 0
    server.answer = (_, response) => {
      const chunk = Buffer.alloc(1_000_000, 'x')
      const more = () => {
        while (!response.destroyed && sent < 10 * largestCalendar) {
          sent += chunk.length
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    }
    expect(await fetchFrom(server)).toEqual({ problem: 'too_large' })
    expect(sent).toBeLessThan(3 * largestCalendar)
  })

  test.each([
    ['never begins', () => undefined],
    ['never ends', (response: { write: (text: string) => void }) => response.write('BEGIN:VCALENDAR\r\n')],
  ])('is not waited for longer than agreed when it %s', async (_, begin) => {
    const server = await serve()
    server.answer = (_request, response) => begin(response)
    const began = performance.now()
    expect(await fetchFrom(server, { patience: 300 })).toEqual(unreachable)
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('is refused when it breaks off, and when nobody answers', async () => {
    const server = await serve()
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('BEGIN:VCALENDAR\r\n', () => response.destroy())
    }
    expect(await fetchFrom(server)).toEqual(unreachable)
    const gone = await startCalendarServer()
    await gone.close()
    expect(await fetchFrom(gone)).toEqual(unreachable)
  })
})
