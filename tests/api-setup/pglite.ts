import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/api/migrations/migrate.ts'
import type { Database } from '../../src/api/store/database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file with an empty, migrated PGlite. */
    pglite: string
  }
}

/** Making a PGlite takes seconds, reading one back a part of that: it is made once a run. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'roedtraad-pglite-'))
  const pglite = await PGlite.create()
  const db = new Kysely<Database>({ dialect: new PGliteDialect(pglite) })
  await migrate(db)
  const data = await pglite.dumpDataDir('none')
  const file = join(folder, 'data.tar')
  await writeFile(file, Buffer.from(await data.arrayBuffer()))
  await db.destroy()
  project.provide('pglite', file)
  return () => rm(folder, { recursive: true, force: true })
}
