// A second, independent implementation of the days of the case file: integer arithmetic on day numbers, the EU rule
// of summer time by hand, Easter by Knuth's algorithm. It shares nothing with src/domain/days.ts but the contract.

/** Whole days from 1970-01-01 to a date of the proleptic Gregorian calendar. */
const dayNumber = (year: number, month: number, day: number): number => {
  let days = day - 1
  for (let m = 1; m < month; m++) days += lengthOfMonth(year, m)
  const before = year - 1
  days += before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return days - 719162
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const numberOf = (day: string): number =>
  dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))

const dateOf = (number: number): string => {
  let year = 1970 + Math.floor(number / 365.2425)
  while (dayNumber(year, 1, 1) > number) year--
  while (dayNumber(year + 1, 1, 1) <= number) year++
  let month = 1
  while (month < 12 && dayNumber(year, month + 1, 1) <= number) month++
  const day = number - dayNumber(year, month, 1) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 Monday .. 6 Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

/** 01:00 UTC on the last Sunday of a month, in seconds since 1970. */
const changeOfClocks = (year: number, month: number): number => {
  let last = dayNumber(year, month, lengthOfMonth(year, month))
  while (weekdayOf(last) !== 6) last--
  return last * 86400 + 3600
}

const instantPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/

/** The seconds since 1970 and the digits after the point, kept exactly. */
const partsOf = (instant: string): { seconds: number; fraction: string } => {
  const match = instantPattern.exec(instant)
  if (!match) throw new Error('not an instant')
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHours = 0, offsetMinutes = 0] =
    match
  const local =
    dayNumber(Number(year), Number(month), Number(day)) * 86400 +
    Number(hour) * 3600 +
    Number(minute) * 60 +
    Number(second)
  const offset = Number(offsetHours) * 3600 + Number(offsetMinutes) * 60
  return { seconds: sign === '-' ? local + offset : local - offset, fraction }
}

/** Negative when `a` is before `b`, 0 when they are the same point in time, to any number of digits. */
export const oracleCompare = (a: string, b: string): number => {
  const left = partsOf(a)
  const right = partsOf(b)
  if (left.seconds !== right.seconds) return left.seconds - right.seconds
  const digits = Math.max(left.fraction.length, right.fraction.length)
  const one = left.fraction.padEnd(digits, '0')
  const other = right.fraction.padEnd(digits, '0')
  return one < other ? -1 : one > other ? 1 : 0
}

/** The date in Copenhagen of a point in time, by the summer time of the EU (from 1996 on). */
export const oracleDayOf = (instant: string): string => {
  const { seconds } = partsOf(instant)
  const year = Number(dateOf(Math.floor(seconds / 86400)).slice(0, 4))
  const summer = seconds >= changeOfClocks(year, 3) && seconds < changeOfClocks(year, 10)
  return dateOf(Math.floor((seconds + (summer ? 7200 : 3600)) / 86400))
}

export const oracleAddDays = (day: string, days: number): string => dateOf(numberOf(day) + days)

export const oracleDaysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** Easter Sunday as a day number (Knuth, The Art of Computer Programming 1.3.2, exercise 14). */
const easterSunday = (year: number): number => {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5
  const sunday = Math.floor((5 * year) / 4) - skippedLeapYears - 10
  let epact = (11 * golden + 20 + moonCorrection - skippedLeapYears) % 30
  if (epact < 0) epact += 30
  if ((epact === 25 && golden > 11) || epact === 24) epact++
  let marchDay = 44 - epact
  if (marchDay < 21) marchDay += 30
  marchDay += 7 - ((sunday + marchDay) % 7)
  return dayNumber(year, 3, 1) + marchDay - 1
}

/** The Danish public holidays of a year, in the order of the calendar. */
export const oraclePublicHolidays = (year: number): { day: string; name: string }[] => {
  const easter = easterSunday(year)
  const holidays: [number, string][] = [
    [dayNumber(year, 1, 1), 'Nytårsdag'],
    [easter - 3, 'Skærtorsdag'],
    [easter - 2, 'Langfredag'],
    [easter, 'Påskedag'],
    [easter + 1, '2. påskedag'],
    [easter + 39, 'Kristi himmelfartsdag'],
    [easter + 49, 'Pinsedag'],
    [easter + 50, '2. pinsedag'],
    [dayNumber(year, 12, 25), 'Juledag'],
    [dayNumber(year, 12, 26), '2. juledag'],
  ]
  if (year < 2024) holidays.push([easter + 26, 'Store bededag'])
  return holidays.sort(([a], [b]) => a - b).map(([number, name]) => ({ day: dateOf(number), name }))
}

/** `closingDays` are days of any year: `12-24`. */
export const oracleIsWorkingDay = (day: string, closingDays = ['12-24', '12-31']): boolean => {
  if (weekdayOf(numberOf(day)) >= 5) return false
  if (closingDays.includes(day.slice(5))) return false
  return !oraclePublicHolidays(Number(day.slice(0, 4))).some((holiday) => holiday.day === day)
}

/** The n-th working day after a day. */
export const oracleAddWorkingDays = (day: string, n: number): string => {
  let number = numberOf(day)
  let left = n
  while (left > 0) {
    number++
    if (oracleIsWorkingDay(dateOf(number))) left--
  }
  return dateOf(number)
}
