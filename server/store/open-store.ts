/** Which store serves, decided by the settings alone. */
import type { RolledUp } from '../../graph-data/model/types.ts'
import type { Config } from '../config.ts'
import type { Logger } from '../log.ts'
import { EmbeddedStore } from './embedded/embedded-store.ts'
import { FilledWhenEmpty } from './neo4j/filled-when-empty.ts'
import type { Store } from './store.ts'

/**
 * The embedded store with the data set, or the database behind NEO4J_URI: it serves what is there, and an empty one is
 * loaded as soon as it can be reached. Does not wait for a database.
 */
export async function openStore(config: Pick<Config, 'neo4j' | 'limits'>, data: RolledUp, log: Logger): Promise<Store> {
  if (config.neo4j === undefined) {
    const store = new EmbeddedStore(config.limits.waiting)
    await store.load(data)
    return store
  }
  return new FilledWhenEmpty(config.neo4j, config.limits.waiting, data, log)
}
