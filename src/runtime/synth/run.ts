import type { Lexicon } from './lexicon/lexicon.ts';
import { MissingLexicon } from './lexicon/missing.ts';
import { Persona } from './persona/persona.ts';
import { Random } from './seed.ts';
import type { Story } from './story.ts';

/** What a node gives where no value can be made; the parent then does without it, tries another, or gives it up too. */
export const NONE: unique symbol = Symbol('no value');

/** How one value is made; a checked synthesis changes these from attempt to attempt. */
export interface Strategy {
  /** Whether `example`, `examples` and `default` of properties are used. */
  readonly examples: boolean;
  /** Probability that an optional property is present. */
  readonly optional: number;
  /** Shifts the choice among `oneOf`, `anyOf` and the ways to break a `not`. */
  readonly shift: number;
  /** Whether a branch of a `oneOf` is taken that might not be told apart from the others; otherwise there is no value. */
  readonly loose: boolean;
  /** Whether the value is told as a part of its {@link Story}, where it has one. */
  readonly told: boolean;
  /** Whether the members of an object agree: they share its persona, and sums are sums. */
  readonly relations: boolean;
  /** Whether what names and hints say is heeded. */
  readonly names: boolean;
}

export interface Bounds {
  readonly now: number;
  readonly maxDepth: number;
  readonly maxBytes: number;
  readonly locale: string;
}

/** Required structure may go this much deeper than `maxDepth`, where only optional parts end. */
const REQUIRED_DEPTH = 24;
/** More nodes than this are no body that anybody asked for: the synthesis ends. */
const MAX_STEPS = 50_000;

/** The bytes of an empty object or array, and what stands behind it. */
const BRACKETS = 3;

/** Backtracking tries branches of branches, which may be exponentially many: it ends after this many dead ends. */
const MAX_DEAD_ENDS = 1_000;

/** The making of one value: its random stream, its clock, and what is left of its bounds. */
export class Run extends Random {
  readonly strategy: Strategy;
  readonly now: number;
  readonly #bounds: Bounds;
  /** Nested objects and arrays around the node at work. */
  depth = 0;
  /** What the value is a part of. */
  readonly story: Story | undefined;
  /** The place of the thing at work in its dataset; -1 for none. */
  readonly index: number;
  /** The name of the member at work, as a seed. */
  salt = 0;
  /** The seed of the object at work: what its members share, and what each of their own seeds derives from. */
  scope = 0;
  /** The seed of the object whose persona is at work: a part of an object shares its owner's. */
  identity: number;
  /** Bytes left before optional parts are dropped. */
  budget: number;
  /** False inside a list whose items must differ, once an example was taken. */
  examples: boolean;
  #steps = MAX_STEPS;
  #dead = MAX_DEAD_ENDS;
  readonly #lexicon: Lexicon | undefined;
  #persona: Persona | undefined;

  constructor(seed: number, strategy: Strategy, bounds: Bounds, lexicon: Lexicon | undefined, story?: Story) {
    super(seed);
    this.identity = seed;
    this.#lexicon = lexicon;
    this.strategy = strategy;
    this.story = strategy.told ? story : undefined;
    this.index = this.story?.index ?? -1;
    this.now = bounds.now;
    this.budget = bounds.maxBytes;
    this.examples = strategy.examples;
    this.#bounds = bounds;
  }

  /** Whether the node at work is a member of a thing that has a place in its dataset. */
  get isPlaced(): boolean {
    return this.index >= 0 && this.depth === 1;
  }

  get locale(): string {
    return this.#bounds.locale;
  }

  /** The words of the locale; throws a {@link MissingLexicon} where they are not loaded yet. */
  get lexicon(): Lexicon {
    if (this.#lexicon === undefined) throw new MissingLexicon(this.locale);
    return this.#lexicon;
  }

  /** The persona of the object at work; a new one for `many` values side by side, or where members need not agree. */
  personaOf(many: boolean): Persona {
    if (many || !this.strategy.relations) return new Persona(this.next(), this);
    if (this.#persona?.seed !== this.identity) this.#persona = new Persona(this.identity, this);
    return this.#persona;
  }

  /** Whether optional parts are dropped and the shortest branches taken. */
  get tight(): boolean {
    return this.depth >= this.#bounds.maxDepth || this.budget <= 0;
  }

  /** How many levels may still open. */
  get levels(): number {
    return this.#bounds.maxDepth + REQUIRED_DEPTH - this.depth;
  }

  /** Opens a level; false where the bounds forbid it. */
  enter(): boolean {
    if (this.levels <= 0 || --this.#steps < 0) return false;
    this.depth++;
    this.budget -= BRACKETS;
    return true;
  }

  /** Counts an attempt; false where there were too many, or too many led nowhere. */
  step(): boolean {
    return --this.#steps >= 0 && this.#dead > 0;
  }

  /** Counts a branch that led nowhere. */
  miss(): void {
    this.#dead--;
  }
}
