const pad = (value: number): string => String(value).padStart(2, '0')

/** A typed date as ISO 8601: `3.12.2026`, `3/12-26`, `031226`, `2026-12-03`; null when it is none that exists. */
export function parseDate(text: string): string | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed)
  const danish =
    /^(\d{1,2})[./\-\s]+(\d{1,2})[./\-\s]+(\d{4}|\d{2})$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed)
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : danish
      ? [Number(danish[3]), Number(danish[2]), Number(danish[1])]
      : [Number.NaN, Number.NaN, Number.NaN]
  const full = year < 100 ? 2000 + year : year
  const date = new Date(Date.UTC(full, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? `${full}-${pad(month)}-${pad(day)}` : null
}

/** An ISO date as it is written in a field: `3.12.2026`. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${day}.${month}.${year}`
}

/** A typed time as `HH:mm`: `10.00`, `10:00`, `9`, `0930`; null when it is none. */
export function parseTime(text: string): string | null {
  const trimmed = text.trim().replace(/^kl\.?\s*/i, '')
  const match = /^(\d{1,2})(?:[.:,]?(\d{2}))?$/.exec(trimmed)
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null
}

/** A time of day as it is written in a field: `10.00`. */
export const timeText = (time: string): string => time.replace(':', '.')
