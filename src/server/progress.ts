/** Hears how far something has come that is done with all operations, and that it is over, whatever came of it. */
export interface Progress {
  step(): void;
  done(): void;
}
