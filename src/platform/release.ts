/** As far as the engine has it: TypeScript's library does not know of it yet. */
interface Movable {
  transfer?(newLength: number): unknown;
}

/**
 * Gives back the memory of bytes that nobody looks at any more. Left to the collector, what passes through long work piles
 * up: it counts its own heap, and takes little notice of bytes outside.
 * @param bytes that nobody else has; such as share their memory with others are left alone.
 * @param alone nobody else has what lies around them either.
 */
export function release(bytes: Buffer, alone = false): void {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && (alone || buffer.byteLength === bytes.length))
    (buffer as Movable).transfer?.(0);
}
