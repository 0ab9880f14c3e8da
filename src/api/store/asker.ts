/** Who asks: a person with an account, by id, or the guest of a personal link, by the link's id. */
export type Asker = { person: string } | { link: string }

/** The same as the columns of a row: one of them is null. */
export const askerColumns = (who: Asker): { person_id: string | null; link_id: string | null } =>
  'person' in who ? { person_id: who.person, link_id: null } : { person_id: null, link_id: who.link }
