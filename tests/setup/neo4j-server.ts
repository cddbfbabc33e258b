/**
 * A real Neo4j Community for the tests, run from its Maven artifacts: nothing but Java 17 and Maven is needed.
 * The jars are kept in `.cache/neo4j`; every server gets a fresh home, a free port and a password of its own.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'

const run = promisify(execFile)
const version = '5.26.30'
const root = fileURLToPath(new URL('../..', import.meta.url))
const pom = fileURLToPath(new URL('neo4j-pom.xml', import.meta.url))
const lib = join(root, '.cache', 'neo4j', version, 'lib')
const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
const startDeadline = 90_000

export interface Neo4jAccess {
  readonly uri: string
  readonly user: string
  readonly password: string
}

/** Why no Neo4j can be started on this machine, or undefined where it can. */
export function whyNoNeo4j(): string | undefined {
  const java = outputOf('java', ['-version'])
  const major = Number(/version "(\d+)/.exec(java ?? '')?.[1] ?? 0)
  if (major < 17) return 'Java 17 or later is not installed'
  if (!existsSync(lib) && outputOf('mvn', ['-v']) === undefined) return 'Maven is not installed'
  return undefined
}

function outputOf(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('sh', ['-c', `${program} ${args.join(' ')} 2>&1`], { encoding: 'utf8' })
  } catch {
    return undefined
  }
}

/** One installed server: may be started, killed and started again on the same port with the same data. */
export class Neo4jServer implements Neo4jAccess {
  readonly user = 'neo4j'
  #process: ChildProcess | undefined
  readonly #endWithUs = () => this.#process?.kill('SIGKILL')

  private constructor(
    readonly home: string,
    readonly port: number,
    readonly password: string,
  ) {}

  get uri(): string {
    return `bolt://127.0.0.1:${String(this.port)}`
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Lays out home, settings and password; starts nothing. */
  static async install(): Promise<Neo4jServer> {
    await fetchJars()
    const home = await mkdtemp(join(tmpdir(), 'actor-graph-neo4j-'))
    const server = new Neo4jServer(home, await freePort(), randomBytes(12).toString('hex'))
    await mkdir(join(home, 'conf'))
    await writeFile(join(home, 'conf', 'neo4j.conf'), settings(home, server.port))
    await run('java', [`-Dbasedir=${home}`, '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', server.password], {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    })
    return server
  }

  /** Resolves when Bolt answers. */
  async start(): Promise<void> {
    const child = spawn(
      'java',
      [
        '-Xms512m',
        '-Xmx1g',
        '-XX:-OmitStackTraceInFastThrow',
        ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
        '-cp',
        [join(lib, '*')].join(delimiter),
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${this.home}`,
        `--config-dir=${join(this.home, 'conf')}`,
      ],
      { stdio: 'ignore' },
    )
    this.#process = child
    process.once('exit', this.#endWithUs)
    child.once('exit', () => {
      process.removeListener('exit', this.#endWithUs)
      if (this.#process === child) this.#process = undefined
    })
    await this.#answers()
  }

  /** Ends it at once, as a power cut would; the data stay. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Stops the process where it stands: connections stay open and nothing answers. */
  freeze(): void {
    this.#process?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#process?.kill('SIGCONT')
  }

  /** Ends it and removes its home. */
  async remove(): Promise<void> {
    await this.#end('SIGKILL')
    await rm(this.home, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }

  async #answers(): Promise<void> {
    const giveUp = Date.now() + startDeadline
    const driver = neo4j.driver(this.uri, neo4j.auth.basic(this.user, this.password), { connectionTimeout: 1_000 })
    try {
      while (this.#process) {
        if (await driver.getServerInfo().then(() => true, () => false)) return
        if (Date.now() > giveUp) throw new Error(`Neo4j did not answer within ${String(startDeadline / 1_000)} s`)
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      throw new Error('Neo4j ended while it was starting')
    } finally {
      await driver.close()
    }
  }
}

async function fetchJars(): Promise<void> {
  if (existsSync(lib)) return
  const arriving = `${lib}-${String(process.pid)}`
  await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${arriving}`])
  if ((await readdir(arriving)).length < 100) throw new Error('Maven delivered too few jars for Neo4j')
  await rename(arriving, lib)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

function settings(home: string, port: number): string {
  return `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${String(port)}
server.http.enabled=false
server.https.enabled=false
server.directories.data=${join(home, 'data')}
server.directories.logs=${join(home, 'logs')}
dbms.usage_report.enabled=false
server.memory.pagecache.size=256m
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
db.transaction.timeout=30s
db.memory.transaction.max=256m
dbms.memory.transaction.total.max=1g
db.lock.acquisition.timeout=10s
`
}
