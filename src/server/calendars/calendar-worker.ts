import { parentPort, workerData } from 'node:worker_threads'
import { busyTimes } from '../../domain/finding-time/busy-times.ts'

// Where the server reads a calendar: whoever started it can end it when it takes too long.

parentPort?.postMessage(busyTimes(workerData.bytes, workerData.window))
