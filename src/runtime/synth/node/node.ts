import type { Conjunction } from '../facts/facts.ts';
import type { GatherContext } from '../facts/parts.ts';
import type { Field } from '../field/field.ts';
import { NONE, type Run } from '../run.ts';

/** Makes values of one conjunction. */
export interface Maker {
  /** A value, or {@link NONE}. */
  make(run: Run): unknown;
  /** The levels of objects and arrays that the flattest value needs; `Infinity` where it needs more than `limit`. */
  height(limit: number): number;
}

/** Turns conjunctions into makers, each once, when it is first used. */
export interface Compiler extends GatherContext {
  node(conjunction: Conjunction, field?: Field): Node;
}

export const NEVER: Maker = { make: () => NONE, height: () => Infinity };

/** Whether a maker that gave nothing never gives anything, so that asking it led nowhere new. */
export const isNever = (maker: Maker | undefined): boolean =>
  maker === NEVER || (maker instanceof Node && maker.isNever);

/** A maker without levels of its own. */
export function leaf(make: (run: Run) => unknown): Maker {
  return { make, height: () => 0 };
}

/** Gives that one value, and takes the bytes that it fills from what is left of the body. */
export function charged(value: unknown): (run: Run) => unknown {
  const size = JSON.stringify(value).length + 1;
  return (run) => {
    run.budget -= size;
    return value;
  };
}

/** A {@link Maker} that is built on its first use, so that recursive schemas end, and that knows when it is inside itself. */
export class Node implements Maker {
  #build: (() => Maker) | undefined;
  #maker: Maker = NEVER;
  #run: Run | undefined;
  #active = 0;
  #height = -1;
  #tooFlat = -1;

  constructor(build: () => Maker) {
    this.#build = build;
  }

  make(run: Run): unknown {
    const maker = this.#ready();
    const outer = this.#run;
    const active = this.#active;
    // A thing may be made while another one is: each counts for itself, and goes on where it was.
    this.#run = run;
    this.#active = outer === run ? active + 1 : 1;
    const value = maker.make(run);
    this.#run = outer;
    this.#active = active;
    return value;
  }

  height(limit: number): number {
    if (this.#height >= 0) return this.#height <= limit ? this.#height : Infinity;
    if (limit <= this.#tooFlat) return Infinity;
    const height = this.#ready().height(limit);
    if (height <= limit) this.#height = height;
    else this.#tooFlat = limit;
    return height;
  }

  /** Whether it was built and turned out to have no values; what is behind a choice is not looked at. */
  get isNever(): boolean {
    return this.#build === undefined && isNever(this.#maker);
  }

  /** How many values of this node are being made around the one asked for. */
  nesting(run: Run): number {
    return this.#run === run ? this.#active : 0;
  }

  #ready(): Maker {
    const build = this.#build;
    if (build !== undefined) {
      this.#build = undefined;
      this.#maker = build();
    }
    return this.#maker;
  }
}
