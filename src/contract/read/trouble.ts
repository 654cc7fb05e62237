/** What a parser has to say about a text; lines and columns count from 1. */
export interface Trouble {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

/** Thrown where no parser can read the text. */
export class Unparsable extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.reason);
    this.trouble = trouble;
  }
}

/** How deep a YAML text may nest: enough for every real contract, shallow enough for the stack. */
export const MAX_DEPTH = 1000;
