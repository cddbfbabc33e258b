// A worker thread does not see the loader of the main thread: it registers its own before the first TypeScript file.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
