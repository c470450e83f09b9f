import path from 'node:path'

/** Where the program lies, whatever folder a command is run in. */
export const PROJECT = path.join(import.meta.dirname, '..')
