// The second net under the domain's rule: a query that forgets to ask who reads finds nothing. Who reads is set for
// each transaction (store/transaction.ts). A setting inside `(select …)` is looked up once a query, not once a row.
export const scope = `(select current_setting('app.scope', true))`
export const person = `(select current_setting('app.person', true))`
const managed = `(select current_setting('app.managed_case', true))`

const isSystem = `${scope} = 'system'`
const isAdministrator = `${scope} = 'administrator'`
export const mine = (column: string) =>
  `(${scope} = 'person' and ${column} in
    (select case_id from membership where person_id = ${person} and until is null))`
const mineAsCitizen = `(${scope} = 'person' and case_id in
  (select case_id from membership where person_id = ${person} and until is null and recipient = 'citizen'))`

const select = (table: string, using: string) =>
  `create policy ${table}_select on ${table} for select using (${using})`
const insert = (table: string, check: string) =>
  `create policy ${table}_insert on ${table} for insert with check (${check})`
const update = (table: string, using: string) =>
  `create policy ${table}_update on ${table} for update using (${using})`
const remove = (table: string, using: string) =>
  `create policy ${table}_delete on ${table} for delete using (${using})`

const guarded = ['case_file', 'case_item', 'case_change', 'membership', 'access_log']

/** What has no policy cannot be done: nobody changes or removes what is in `case_change` and `access_log`. */
export const rowLevelSecurity = [
  ...guarded.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),

  select('case_file', `${mine('id')} or ${isAdministrator} or ${isSystem}`),
  insert('case_file', `${isAdministrator} or ${isSystem}`),
  update('case_file', mine('id')),

  // The administrator needs to know which contact is the coordinator, to say who that is; nothing else.
  select('case_item', `${mine('case_id')} or (${isAdministrator} and list = 'coordinator') or ${isSystem}`),
  insert('case_item', `${mine('case_id')} or ${isAdministrator} or ${isSystem}`),
  update('case_item', mine('case_id')),
  remove('case_item', mine('case_id')),

  select('case_change', `${mine('case_id')} or ${isSystem}`),
  insert(
    'case_change',
    `(person_id = ${person} and (${mine('case_id')} or ${isAdministrator})) or (person_id is null and ${isSystem})`,
  ),

  select(
    'membership',
    `(${scope} = 'person' and (person_id = ${person} or case_id = ${managed})) or ${isAdministrator} or ${isSystem}`,
  ),
  insert('membership', `(${scope} = 'person' and case_id = ${managed}) or ${isAdministrator} or ${isSystem}`),
  update('membership', `(${scope} = 'person' and case_id = ${managed}) or ${isAdministrator}`),

  select('access_log', `person_id = ${person} or ${mineAsCitizen}`),
  insert('access_log', `person_id = ${person} and ${mine('case_id')}`),
]
