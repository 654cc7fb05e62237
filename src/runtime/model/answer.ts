import type { AnswerSource, Encoded, HeaderList } from './exchange.ts';

/** An answer before the mock's own header fields are added. */
export interface Answer {
  readonly status: number;
  readonly fields: HeaderList;
  readonly contentType?: string;
  readonly body: string | Uint8Array | null;
  readonly source: AnswerSource;
  /** The header section of answers like this one that have no fields of their own; looked at, and good for all of them. */
  readonly head?: HeaderList;
  /** As it goes to clients without special wishes; kept with an answer that is remembered, so that it is encoded once. */
  readonly plain?: { encoded?: Encoded };
  /** Whether it depends on where the client reached the mock: it is then not good for others. */
  readonly isLocal?: boolean;
  /** The value behind the body, where there is one. */
  readonly value?: unknown;
  /** How many items a page of the list in it has at most, where it is one. */
  readonly pageLength?: number | undefined;
}
