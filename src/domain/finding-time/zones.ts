import { tzOffset } from '@date-fns/tz/tzOffset'
import ICAL from 'ical.js'

/** What Outlook and Exchange call the time zones of Europe and of those people here meet with (Unicode CLDR, windowsZones). */
const windowsNames: Record<string, string> = {
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'FLE Standard Time': 'Europe/Kyiv',
  'GTB Standard Time': 'Europe/Bucharest',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'Greenland Standard Time': 'America/Nuuk',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  UTC: 'UTC',
}

/**
 * A zone by the name the platform knows, Windows', or either at the end of a longer one (`/example.org/Europe/Copenhagen`);
 * undefined for any other.
 */
export function namedZone(name: string): ICAL.Timezone | undefined {
  const parts = name.split('/').filter(Boolean)
  const candidates = [windowsNames[name] ?? name, parts.slice(-2).join('/'), parts.slice(-3).join('/')]
  const known = candidates.find((one) => /^[A-Za-z]/.test(one) && !Number.isNaN(tzOffset(one, new Date(0))))
  return known === undefined ? undefined : new PlatformZone(known)
}

const second = 1000
const day = 86_400 * second

/** A time zone as the platform knows it, where ical.js knows only those that a file describes. */
class PlatformZone extends ICAL.Timezone {
  readonly #known = new Map<number, number>()

  constructor(name: string) {
    super({ tzid: name })
  }

  /**
   * The offset of what a clock of the zone shows, in seconds: of a time shown twice the first, of one that is skipped the
   * one before the gap (RFC 5545, 3.3.5).
   */
  override utcOffset({ year, month, day: date, hour, minute, second: seconds }: ICAL.Time): number {
    const clock = Date.UTC(year, month - 1, date, hour, minute, seconds)
    const [before, after] = [this.#aheadAt(clock - day), this.#aheadAt(clock + day)]
    if (before === after) return before / second
    return ([before, after].find((ahead) => this.#aheadAt(clock - ahead) === ahead) ?? before) / second
  }

  #aheadAt(instant: number): number {
    // The platform takes a tenth of a millisecond for an answer, so that it is asked but once for the beginning of a day.
    const number = Math.floor(instant / day)
    const ahead = this.#aheadAtDay(number)
    return ahead === this.#aheadAtDay(number + 1) ? ahead : this.#lookUp(instant)
  }

  #aheadAtDay(number: number): number {
    const found = this.#known.get(number) ?? this.#lookUp(number * day)
    this.#known.set(number, found)
    return found
  }

  #lookUp(instant: number): number {
    return tzOffset(this.tzid, new Date(instant)) * 60 * second
  }
}
