/** Compares names as the Danish alphabet does: æ, ø and å come last, and Aa is an Å. */
export const { compare: inDanishOrder } = new Intl.Collator('da')
