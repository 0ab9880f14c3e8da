import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import PostalMime from 'postal-mime'

/** One reading of a calendar's only event. Times are instants. */
interface Reading {
  method: string
  uid: string
  sequence: number
  status: string
  start: string
  end: string
  summary: string
}

export interface Mail extends Reading {
  messageId: string
  subject: string
  text: string
  calendar: string
  contentType: string
}

function byIcalJs(text: string): Reading {
  const calendar = ICAL.Component.fromString(text)
  const [event, ...others] = calendar.getAllSubcomponents('vevent')
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (!event || others.length > 0 || !zone) throw new Error('Not one event with its time zone')
  // As the copy itself says: by the two rules in it, not by what this computer knows of Denmark.
  const timezone = new ICAL.Timezone({ component: zone, tzid: 'Europe/Copenhagen' })
  const instant = (name: string) => {
    const time = event.getFirstPropertyValue(name)
    if (!(time instanceof ICAL.Time)) throw new Error(`No ${name}`)
    const local = time.clone()
    local.zone = timezone
    return new Date(local.toUnixTime() * 1000).toISOString()
  }
  const value = (name: string) => String(event.getFirstPropertyValue(name))
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    start: instant('dtstart'),
    end: instant('dtend'),
    summary: value('summary'),
  }
}

function byNodeIcal(text: string): Reading {
  const entries = Object.values(nodeIcal.sync.parseICS(text))
  const events = entries.flatMap((entry) => (entry?.type === 'VEVENT' ? [entry] : []))
  const [event] = events
  if (!event?.end || events.length !== 1) throw new Error('Not one event')
  return {
    method: String(event.method),
    uid: event.uid,
    sequence: Number(event.sequence),
    status: String(event.status),
    start: event.start.toISOString(),
    end: event.end.toISOString(),
    summary: String(event.summary),
  }
}

/** A calendar as two parsers that know nothing of each other read it; throws when they do not agree. */
export function readCalendar(text: string): Reading {
  const [one, other] = [byIcalJs(text), byNodeIcal(text)]
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  if (a !== b) throw new Error(`Two readings: ${a} and ${b}`)
  return one
}

/** A mail as it was sent, with its calendar part (RFC 6047). */
export async function readMail(raw: string): Promise<Mail> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' })
  // Past the reader of mails, which ends the lines of a calendar as it likes.
  const file = /^Content-Type: application\/ics[\s\S]*?base64\r\n\r\n([\w+/=\r\n]+)/m.exec(raw)?.[1]
  const calendar = Buffer.from(file ?? '', 'base64').toString('utf8')
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  if (String(part?.content).trim() !== calendar.replaceAll('\r\n', '\n').trim()) {
    throw new Error('The calendar in the mail and the file with it differ')
  }
  const contentType = /^content-type: text\/calendar[^\r]*(\r\n[ \t][^\r]*)*/im.exec(raw)?.[0] ?? ''
  return {
    ...readCalendar(calendar),
    messageId: mail.messageId ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    calendar,
    contentType,
  }
}
