import { inDanishOrder } from '../../domain/danish-order.ts'
import { type SavedTemplate, savedTemplateSchema } from '../../domain/saved-template.ts'
import type { Tx } from './transaction.ts'

/** All there are, by name; `madeBy` is a person's id. */
export async function findTemplates(tx: Tx): Promise<(SavedTemplate & { id: string; madeBy: string })[]> {
  const rows = await tx
    .selectFrom('agenda_template')
    .select(['id', 'name', 'items', 'made_by as madeBy'])
    .execute()
  return rows
    .map(({ id, name, items, madeBy }) => ({ id, madeBy, ...savedTemplateSchema.parse({ name, items }) }))
    .toSorted((a, b) => inDanishOrder(a.name, b.name))
}

/** False when there is one of that name. */
export async function insertTemplate(
  tx: Tx,
  { id, name, items, madeBy, at }: SavedTemplate & { id: string; madeBy: string; at: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('agenda_template')
    .values({ id, name, items: JSON.stringify(items), made_by: madeBy, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** False when there is none that whoever asks may remove: their own, or any for an administrator. */
export async function deleteTemplate(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.deleteFrom('agenda_template').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows === 1n
}
