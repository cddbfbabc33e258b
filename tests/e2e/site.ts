/** The program and a browser for one file of tests; every page is a fresh one and must stay without a fault. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchChromium } from '../setup/chromium.ts'
import { Program } from '../setup/program.ts'
import { wide } from './page-parts.ts'

export interface Site {
  readonly url: string
  readonly program: Program
  /** Opens an address of the program, such as `/?view=paths`, in a browser of its own. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>
  /** What the console and the content policy may complain of in this test, as it is what the test brings about. */
  expectFaults(pattern: RegExp): void
}

/** Milliseconds that anything on the page may take on a busy machine. */
const patience = 15_000

/** Starts both before the tests of the file and ends them after, whatever happened. */
export function siteForTests(settings: Readonly<Record<string, string>> = {}): Site {
  let [program, browser]: [Program | undefined, Browser | undefined] = [undefined, undefined]
  const contexts: BrowserContext[] = []
  let faults: string[] = []
  let expected: RegExp | undefined

  beforeAll(async () => {
    program = await Program.start(settings)
    browser = await launchChromium()
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    const found = faults.filter((fault) => !expected?.test(fault))
    ;[faults, expected] = [[], undefined]
    expect(found).toEqual([])
  })
  afterAll(async () => {
    await Promise.allSettled([browser?.close(), program?.stop()])
  })

  const running = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('the program and the browser stand only while tests run')
    return one
  }
  return {
    get url() { return running(program).url },
    get program() { return running(program) },
    expectFaults(pattern) { expected = pattern },
    async open(address, options = {}) {
      const context = await running(browser).newContext({ viewport: wide, reducedMotion: 'reduce', baseURL: running(program).url, ...options })
      contexts.push(context)
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      await listenForFaults(page, (fault) => faults.push(fault))
      await page.goto(address)
      return page
    },
  }
}

async function listenForFaults(page: Page, tell: (fault: string) => void): Promise<void> {
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') tell(`${message.type()}: ${message.text()}`) })
  page.on('pageerror', (error) => tell(`uncaught: ${error.message}`))
  await page.exposeFunction('tellViolation', (text: string) => tell(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { readonly tellViolation: (text: string) => void }
      tellViolation(`content policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
}
