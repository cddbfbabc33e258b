import type { Limits } from '../config.ts'
import { AppError } from '../errors.ts'
import { NameIndex } from '../../graph-data/explore/name-search.ts'
import type { ActorRecord } from '../../graph-data/model/types.ts'
import type { DocumentShelf } from '../document-shelf.ts'
import type { Store } from '../store/store.ts'
import type { AnswerCache } from './answer-cache.ts'

/** What the routes work with. */
export interface Context {
  readonly store: Store
  readonly documents: DocumentShelf
  readonly limits: Limits
  readonly cache: AnswerCache
  /** Stored positions by actor id, for the data version they were made for. */
  readonly layout: { readonly version: string; readonly positions: Readonly<Record<string, readonly [number, number]>> }
  /** The version of the data now in the store. */
  readonly version: () => Promise<string>
  /** The name index of the data version now in the store. */
  readonly names: () => Promise<NameIndex>
}

/** For how long a data version is taken as still the store's, in milliseconds. */
const versionHolds = 1_000

/** The data version, asked of the store at most once a second: another program may load a Neo4j anew. */
export function versionOf(store: Store): () => Promise<string> {
  let asked: { readonly at: number; readonly version: Promise<string> } | undefined
  return () => {
    if (asked && performance.now() - asked.at < versionHolds) return asked.version
    const version = store.version()
    asked = { at: performance.now(), version }
    version.catch(() => {
      asked = undefined
    })
    return version
  }
}

/** The index is built on first use and again when the data version changes. */
export function nameIndexOf(store: Store, versionNow: () => Promise<string>): () => Promise<NameIndex> {
  let built: { readonly version: string; readonly index: NameIndex } | undefined
  return async () => {
    const version = await versionNow()
    if (built?.version !== version) built = { version, index: new NameIndex(await store.names()) }
    return built.index
  }
}

/** The actor of that id. Throws AppError not-found. */
export async function actorOf(context: Context, id: string): Promise<ActorRecord> {
  const found = await context.store.actor(id)
  if (!found) throw new AppError('not-found', `There is no actor “${id}” in this data set. Search for it by any of its names.`)
  return found
}
