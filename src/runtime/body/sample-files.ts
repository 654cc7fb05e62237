const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** The smallest files that are valid of their media type, in base64. */
const FILES: ReadonlyMap<string, string> = new Map([
  // One transparent pixel.
  ['image/png', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII='],
  // One transparent pixel.
  ['image/gif', 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'],
  // One pixel, lossless.
  ['image/webp', 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='],
  // One grey pixel, baseline.
  [
    'image/jpeg',
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB' +
      'AQEBAQEBAQEBAQEBAQH/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAI' +
      'AQEAAD8AP//Z',
  ],
  // One white pixel.
  ['image/bmp', 'Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA=='],
  // One empty page.
  [
    'application/pdf',
    'JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+IGVuZG9iagoyIDAgb2JqPDwvVHlwZS9QYWdlcy9L' +
      'aWRzWzMgMCBSXS9Db3VudCAxPj4gZW5kb2JqCjMgMCBvYmo8PC9UeXBlL1BhZ2UvUGFyZW50IDIgMCBSL01lZGlhQm94WzAgMCA5' +
      'IDldPj4gZW5kb2JqCnhyZWYKMCA0CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAwOSAwMDAwMCBuIAowMDAwMDAwMDUzIDAw' +
      'MDAwIG4gCjAwMDAwMDAxMDMgMDAwMDAgbiAKdHJhaWxlcjw8L1NpemUgNC9Sb290IDEgMCBSPj4Kc3RhcnR4cmVmCjE2MwolJUVP' +
      'Rgo=',
  ],
  // No entries.
  ['application/zip', 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=='],
  // No content.
  ['application/gzip', 'H4sIAAAAAAAC/wMAAAAAAAAAAAA='],
  // Two silent samples.
  ['audio/wav', 'UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQIAAACAgA=='],
  // Two silent frames.
  ['audio/mpeg', '//MUxAAAAAAAAAAAAAAAAAAAAAAAAAAA//MUxAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  // A movie without tracks.
  [
    'video/mp4',
    'AAAAGGZ0eXBpc29tAAACAGlzb21pc28yAAAAdG1vb3YAAABsbXZoZAAAAAAAAAAAAAAAAAAAA+gAAAAAAAEAAAEAAAAAAAAAAAAA' +
      'AAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=',
  ],
]);

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['image/jpg', 'image/jpeg'],
  ['application/x-pdf', 'application/pdf'],
  ['application/x-zip-compressed', 'application/zip'],
  ['application/x-gzip', 'application/gzip'],
  ['audio/x-wav', 'audio/wav'],
  ['audio/mp3', 'audio/mpeg'],
]);

/**
 * A real, tiny file of a media type (`type/subtype`, lower case), so that a client which decodes the answer finds what
 * the contract promises. `undefined` where none is at hand.
 */
export function sampleFile(essence: string): Uint8Array | undefined {
  if (essence === 'image/svg+xml') return new TextEncoder().encode(SVG);
  const file = FILES.get(ALIASES.get(essence) ?? essence);
  return file === undefined ? undefined : Uint8Array.from(atob(file), (char) => char.charCodeAt(0));
}
