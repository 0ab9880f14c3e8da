import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from '../options.ts'
import type { Transact } from '../store/transaction.ts'

const refused = new Error('refused')

/** One transaction around the request: kept when the answer is a success, undone when it is a refusal or a failure. */
export const requestTransaction = (transact: Transact) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    try {
      await transact(async (tx) => {
        c.set('tx', tx)
        await next()
        if (c.error || c.res.status >= 400) throw refused
      })
    } catch (error) {
      if (error !== refused) throw error
    }
  })
