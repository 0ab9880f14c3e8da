import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { type Import, wrongImport } from './import-rules.ts'

/** Every import of a file, with its path from the repository's top, or the library's name. */
function importsOf(from: string, source: string): Import[] {
  const { module } = parseSync(from, source)
  const targetOf = (specifier: string) =>
    specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : specifier
  const still = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: moduleRequest.value,
    types: entries.length > 0 && entries.every((entry) => entry.isType),
    dynamic: false,
  }))
  const again = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: moduleRequest.value, types: isType, dynamic: false }] : [],
    )
  const onDemand = module.dynamicImports.map(({ moduleRequest }) => ({
    to: source.slice(moduleRequest.start, moduleRequest.end).replace(/['"`]/g, ''),
    types: false,
    dynamic: true,
  }))
  return [...still, ...again, ...onDemand].map((found) => ({ ...found, from, to: targetOf(found.to) }))
}

const clock = /\bnew Date\(\)|\bDate\.now\(\)|\bperformance\.now\(\)/
const withoutClock = ['src/domain/', 'src/api/']

const sources = ['src', 'mocks'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/'))),
)

const faults: string[] = []
for (const from of sources) {
  const source = readFileSync(from, 'utf8')
  for (const found of importsOf(from, source)) {
    const sentence = wrongImport(found)
    if (sentence) faults.push(`${from} imports ${found.to}\n  ${sentence}`)
  }
  const test = /\.test\.tsx?$/.test(from)
  if (!test && withoutClock.some((folder) => from.startsWith(folder)) && clock.test(source)) {
    faults.push(`${from} reads the clock\n  Take \`now\` as an argument.`)
  }
}
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''))
process.stdout.write(`Import directions: ${faults.length === 0 ? 'all right' : `${faults.length} wrong`}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
