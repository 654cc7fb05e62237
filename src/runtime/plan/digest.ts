/**
 * A short name for content: 64 bits of two multiplicative hashes, four bytes at a step. Content decides synthesized data
 * and is part of the key of remembered answers; to write all of it out again would cost more than to read it.
 */
export function digest(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const word = at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0x85ebca6b);
    b ^= b >>> 13;
  }
  for (let i = whole; i < bytes.length; i++) {
    a = Math.imul(a ^ at(bytes, i), 0x01000193);
    b = Math.imul(b ^ at(bytes, i), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${bytes.length.toString(36)}`;
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}
