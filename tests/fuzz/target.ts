import type fc from 'fast-check'

/**
 * One reader of what comes from outside. Inputs are values of JSON, so that one that was found can be kept: bytes as base64 text.
 */
export type Target = {
  readonly inputs: fc.Arbitrary<unknown>
  /** Throws where the reader does, or breaks a promise. */
  readonly hold: (input: unknown) => void | Promise<void>
}

/** A target whose inputs are of one type: those that are drawn, and those that were kept. */
export function toTarget<T>(inputs: fc.Arbitrary<T>, hold: (input: T) => void | Promise<void>): Target {
  return { inputs, hold: (input) => hold(input as T) }
}

export const toBytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
