import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { type CaseRows, fileOf } from '../../src/api/store/case-rows.ts'
import type { CaseFile } from '../../src/domain/case-file.ts'
import type { Change } from '../../src/domain/change.ts'
import { postmasterOf } from './server-process.ts'

/** A case as it is stored: its version, its items and its change log. */
export interface StoredCase {
  version: number
  file: CaseFile
  log: { version: number; command_id: string; changes: Change[] }[]
}

/** Reads a case past the server and its row-level security, as the database's superuser. */
export async function readStored(data: string, id: string): Promise<StoredCase> {
  const passwords = z
    .object({ superuser: z.string() })
    .parse(JSON.parse(readFileSync(join(data, 'database-passwords.json'), 'utf8')))
  const client = new pg.Client({
    host: '127.0.0.1',
    port: postmasterOf(data).port,
    user: 'postgres',
    password: passwords.superuser,
    database: 'roedtraad',
  })
  await client.connect()
  try {
    const version = await client.query<{ version: number }>('select version from case_file where id = $1', [
      id,
    ])
    const rows = await client.query<{ rows: CaseRows }>(
      `select jsonb_object_agg(list, entries) as rows from (
        select list, jsonb_agg(data order by position) as entries from case_item where case_id = $1 group by list
      ) lists`,
      [id],
    )
    const log = await client.query<StoredCase['log'][number]>(
      'select version, command_id, changes from case_change where case_id = $1 order by version',
      [id],
    )
    const [first, second] = [version.rows[0], rows.rows[0]]
    if (!first || !second) throw new Error(`The case ${id} is not stored`)
    return { version: first.version, file: fileOf(second.rows), log: log.rows }
  } finally {
    await client.end()
  }
}
