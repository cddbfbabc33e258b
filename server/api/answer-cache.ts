/** Answers that depend on the data version and the address alone are serialised and compressed once. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

interface Kept {
  readonly plain: Buffer
  readonly etag: string
  brotli?: Buffer
  gzip?: Buffer
}

const compress = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** Below this many bytes compressing costs more than it saves. */
const worthCompressing = 1_024

export class AnswerCache {
  readonly #kept = new Map<string, Kept>()
  readonly #version: () => Promise<string>
  readonly #most: { readonly answers: number; readonly bytes: number }

  /** `version` names the data now served. Of so many answers and bytes (uncompressed) at most, the longest unused are dropped. */
  constructor(version: () => Promise<string>, most = { answers: 200, bytes: 50_000_000 }) {
    this.#version = version
    this.#most = most
  }

  async send(request: Request, response: Response, answer: () => Promise<unknown>): Promise<void> {
    const key = `${await this.#version()} ${request.originalUrl}`
    const kept = this.#kept.get(key) ?? keep(await answer())
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    this.#dropUnused()
    await write(request, response, kept)
  }

  #dropUnused(): void {
    let bytes = [...this.#kept.values()].reduce((sum, { plain }) => sum + plain.length, 0)
    for (const [key, { plain }] of this.#kept) {
      if (this.#kept.size <= this.#most.answers && bytes <= this.#most.bytes) return
      this.#kept.delete(key)
      bytes -= plain.length
    }
  }
}

function keep(answer: unknown): Kept {
  const plain = Buffer.from(JSON.stringify(answer))
  return { plain, etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` }
}

/** Browsers name gzip first and take either, so the order of preference is ours. */
function smallestAccepted(request: Request): 'br' | 'gzip' | undefined {
  return (['br', 'gzip'] as const).find((encoding) => request.acceptsEncodings(encoding) !== false)
}

async function write(request: Request, response: Response, kept: Kept): Promise<void> {
  response.setHeader('ETag', kept.etag)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Vary', 'Accept-Encoding')
  response.type('application/json')
  if (request.fresh) return void response.status(304).end()
  const encoding = kept.plain.length < worthCompressing ? undefined : smallestAccepted(request)
  if (encoding === 'br') return void response.setHeader('Content-Encoding', 'br').end((kept.brotli ??= await compress.br(kept.plain)))
  if (encoding === 'gzip') return void response.setHeader('Content-Encoding', 'gzip').end((kept.gzip ??= await compress.gzip(kept.plain)))
  response.end(kept.plain)
}
