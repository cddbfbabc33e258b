/** Typed arrays over ordinary or shared memory; the store does not care which. */
export type Codes = Uint8Array | Uint16Array | Int32Array

export class Memory {
  constructor(readonly shared: boolean) {}

  int32(length: number): Int32Array {
    return new Int32Array(this.buffer(length * 4))
  }
  uint32(length: number): Uint32Array {
    return new Uint32Array(this.buffer(length * 4))
  }
  float64(length: number): Float64Array {
    return new Float64Array(this.buffer(length * 8))
  }
  bigint64(length: number): BigInt64Array {
    return new BigInt64Array(this.buffer(length * 8))
  }
  /** The narrowest array that holds codes up to `max`. */
  codes(length: number, max: number): Codes {
    if (max < 1 << 8) return new Uint8Array(this.buffer(length))
    if (max < 1 << 16) return new Uint16Array(this.buffer(length * 2))
    return this.int32(length)
  }

  private buffer(bytes: number): ArrayBuffer | SharedArrayBuffer {
    return this.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
  }
}
