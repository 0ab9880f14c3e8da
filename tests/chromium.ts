import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const isRoot = process.getuid?.() === 0

/** How the tests start Chromium: without the calls home of a browser for people, and without a sandbox where root has none. */
export const chromiumArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
]

/** Whether it starts: a stub that would install something else, or one that lacks a library, does not. */
function starts(path: string | undefined): path is string {
  if (!path || !existsSync(path)) return false
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

function findChromium(): string | undefined {
  return [...installed, chromium.executablePath()].find(starts)
}

const installs: [applies: boolean, run: () => void][] = [
  [
    isRoot && existsSync('/usr/bin/apt-get'),
    () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      execFileSync('apt-get', ['update'], { stdio: 'inherit', env })
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
        stdio: 'inherit',
        env,
      })
    },
  ],
  [
    true,
    () => {
      const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
      execFileSync(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' })
    },
  ],
]

/** A Chromium that starts: the computer's own, else Debian's, else Playwright's, installed now. Throws when there is none. */
export function chromiumPath(): string {
  const found = findChromium()
  if (found) return found
  for (const [applies, run] of installs) {
    if (!applies) continue
    try {
      run()
    } catch {
      continue
    }
    const path = findChromium()
    if (path) return path
  }
  throw new Error(
    'There is no Chromium here and none could be installed. Install one and set CHROMIUM_PATH to it.',
  )
}
