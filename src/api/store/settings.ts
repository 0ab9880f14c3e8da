import type { Tx } from './transaction.ts'

/** Whether this installation is the fictional municipality: everybody may sign in as anybody. */
export async function isDemo(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('setting').select('value').where('name', '=', 'demo').executeTakeFirst()
  return row?.value === 'on'
}

export async function turnDemoOn(tx: Tx): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ name: 'demo', value: 'on' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
