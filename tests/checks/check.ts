import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const checks: [name: string, command: string, args: string[]][] = [
  ['types', 'tsc', ['-p', '.']],
  ['lint and format', 'biome', ['check', '--error-on-warnings']],
  ['import directions', 'tsx', ['tests/checks/imports.ts']],
  ['unused code', 'knip', []],
  ['bundle', 'tsx', ['tests/checks/bundle.ts']],
]

function run(command: string, args: string[]): Promise<{ passed: boolean; said: string }> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ passed: false, said: error.message }))
    child.once('close', (code) => resolve({ passed: code === 0, said }))
  })
}

/** Runs every check and says what those that failed said. Run through npm, which finds the tools. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  let failed = 0
  for (const [name, command, args] of checks) {
    const result = await run(command, args)
    process.stdout.write(`${result.passed ? '✓' : '✗'} ${name}\n`)
    if (result.passed) continue
    failed += 1
    process.stdout.write(`${result.said}\n`)
  }
  return { passed: checks.length - failed, failed }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runChecks()
  process.exitCode = failed === 0 ? 0 : 1
}
