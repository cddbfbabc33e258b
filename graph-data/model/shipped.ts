import { fileURLToPath } from 'node:url'

/** The folder of the data set that comes with the program (Node). */
export const shippedFolder = fileURLToPath(new URL('../mali', import.meta.url))
