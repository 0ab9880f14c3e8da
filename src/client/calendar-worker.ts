import { busyTimes } from '../domain/finding-time/busy-times.ts'

// Where a calendar is read: whoever started it can end it when it takes too long.

addEventListener(
  'message',
  ({ data }: MessageEvent<{ bytes: Uint8Array; window: { from: string; to: string } }>) =>
    postMessage(busyTimes(data.bytes, data.window)),
)

postMessage('ready')
