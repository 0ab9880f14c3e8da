import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { runChecks } from './checks/check.ts'
import { chromiumPath } from './chromium.ts'

const report = 'test-results/vitest.json'
const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

const run = (command: string, args: string[], env: NodeJS.ProcessEnv = process.env): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0

function runTests(chromium: string): { passed: number; failed: number } {
  mkdirSync('test-results', { recursive: true })
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ok = run('vitest', args, { ...process.env, CHROMIUM_PATH: chromium })
  const { numPassedTests, numFailedTests } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
  // A file that cannot be loaded and an error outside a test fail the run without a failed test.
  return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(numFailedTests, 1) }
}

const chromium = chromiumPath()
const checks = await runChecks()
const built = run('tsx', ['src/server/build.ts'])
const tests = built ? runTests(chromium) : { passed: 0, failed: 1 }
const failed = checks.failed + tests.failed
process.stdout.write(`\n${checks.passed + tests.passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
