/** Why a document cannot be had; the caller knows where the reference stands. */
export class Unavailable extends Error {
  readonly kind: UnavailableKind;
  /** What to do about it. */
  readonly help: string | undefined;
  constructor(kind: UnavailableKind, message: string, help?: string) {
    super(message);
    this.kind = kind;
    this.help = help;
  }
}

type UnavailableKind = 'outside' | 'remote' | 'unreadable' | 'circular';
