import { useMutation } from '@tanstack/react-query'
import { dayOf } from '../domain/days.ts'
import { busyWindow, largestCalendar, longestReading } from '../domain/finding-time/busy-time.ts'
import type { CalendarReading } from '../domain/finding-time/busy-times.ts'
import { currentInstant, useSession } from './session.ts'

/** When somebody is busy in the coming year, of their calendar's file. It is read on the device and goes nowhere. */
export function useCalendarFile() {
  const session = useSession()
  return useMutation({
    mutationFn: (file: Blob) => readCalendar(file, busyWindow(dayOf(currentInstant(session)))),
    networkMode: 'always',
  })
}

async function readCalendar(file: Blob, window: { from: string; to: string }): Promise<CalendarReading> {
  if (file.size > largestCalendar) return { problem: 'too_long' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./calendar-worker.ts', import.meta.url), { type: 'module' })
  let tooLong: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error('The calendar cannot be read here'))
      worker.onmessage = ({ data }: MessageEvent<CalendarReading | 'ready'>) => {
        if (data !== 'ready') return resolve(data)
        tooLong = setTimeout(() => resolve({ problem: 'too_long' }), longestReading)
        worker.postMessage({ bytes, window })
      }
    })
  } finally {
    clearTimeout(tooLong)
    worker.terminate()
  }
}
