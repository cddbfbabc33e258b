import { describe } from 'vitest'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { queryContract } from './query.contract.ts'
import { storeContract } from './store.contract.ts'

const waiting = 2

describe('on the embedded store', () => {
  const open = () => Promise.resolve(new EmbeddedStore(waiting))
  describe('the graph', () => storeContract(open))
  describe('typed queries', () => queryContract(open, { waiting }))
})
