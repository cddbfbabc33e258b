/** The Chromium of this machine for the tests of the page; nothing is downloaded. */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const page = fileURLToPath(new URL('../../dist/client/index.html', import.meta.url))
// WebGL is drawn by the processor; nothing of the browser's own goes out to the network.
const args = [
  '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Why the page cannot be tested here, or undefined where it can. With SKIP_NOTHING set that is an error. */
export function whyNoBrowser(): string | undefined {
  const reason = findChromium() === undefined ? 'no Chromium was found; set CHROMIUM to its path' : existsSync(page) ? undefined : 'the page is not built (npm run build)'
  if (reason !== undefined && process.env['SKIP_NOTHING']) throw new Error(`The page must be tested here: ${reason}.`)
  return reason
}

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium was found')
  return chromium.launch({ executablePath, args, headless: true })
}

function findChromium(): string | undefined {
  const given = process.env['CHROMIUM']
  if (given) return given
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
