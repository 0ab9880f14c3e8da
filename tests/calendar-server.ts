import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CalendarServer {
  port: number
  /** What it is asked for, in order. */
  asked: { path: string; headers: Record<string, unknown> }[]
  answer: RequestListener
  close: () => Promise<void>
}

/** A real web server on this computer that answers with a calendar, or as a test has it. */
export async function startCalendarServer(host = '127.0.0.1'): Promise<CalendarServer> {
  const state: Pick<CalendarServer, 'asked' | 'answer'> = {
    asked: [],
    answer: (_, response) => response.end(calendar()),
  }
  const server = createServer((request, response) => {
    state.asked.push({ path: request.url ?? '', headers: request.headers })
    state.answer(request, response)
  })
  server.listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(state, {
    port,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}

/** A calendar with one appointment, whose words are nobody's business. */
export const calendar = (lines = 'DTSTART:20261208T090000Z\r\nDTEND:20261208T100000Z'): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Hemmelig\r\n${lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
