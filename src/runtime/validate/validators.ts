import type { Diagnostic } from '../model/diagnostic.ts';
import type { SchemaId } from '../model/schema.ts';
import type { SchemaLookup } from '../schema/lookup.ts';
import { createExplainer } from './explain/explain.ts';
import { formatsOf } from './formats/formats.ts';
import { createJudge } from './judge.ts';
import { createMeter, Exhausted } from './meter.ts';
import { createPatterns } from './pattern/patterns.ts';
import { createSoundness } from './soundness.ts';
import type { Check, Direction, SchemaError } from './verdict.ts';
import { createViews } from './views.ts';

export interface Validators {
  /** The check of a schema, made once for each direction. Throws a `Flaw` when the schema, or one it references, cannot work. */
  compile(id: SchemaId, direction: Direction): Check;
  /** The same without reasons, which cost more than the verdict: whether a value is valid. */
  accepts(id: SchemaId, direction: Direction): (value: unknown) => boolean;
}

/** What validators read of a Contract; without `openapi` every format is asserted, as in 3.1 and later. */
export interface ValidatedContract extends SchemaLookup {
  /** The contract's version of OpenAPI, such as `2.0` or `3.1.0`. */
  readonly openapi?: string;
}

export interface ValidatorOptions {
  /** Called once for each keyword that cannot be asserted, when its schema is first used. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/** Makes the validators of a contract; nothing is compiled before a value is checked. */
export function createValidators(contract: ValidatedContract, options: ValidatorOptions = {}): Validators {
  const meter = createMeter();
  const patterns = createPatterns(meter);
  const formats = formatsOf(contract.openapi);
  const requireSound = createSoundness(contract);
  const views = createViews(contract, patterns, options.onDiagnostic ?? (() => {}));
  const judge = createJudge({ views, patterns, formats, meter });
  const explain = createExplainer({ views, patterns, formats, accepts: judge.accepts });
  const checks = new Map<string, Check>();

  const makeCheck = (id: SchemaId, key: string): Check => {
    const accepts = judge.of(key);
    return (value) => {
      meter.reset();
      try {
        if (accepts(value)) return undefined;
        meter.reset();
        return explain(views.get(key), value);
      } catch (error) {
        if (error instanceof RangeError || error instanceof Exhausted) return [tooDeep(id)];
        throw error;
      }
    };
  };
  const makeAccepts = (key: string): ((value: unknown) => boolean) => {
    const accepts = judge.of(key);
    return (value) => {
      meter.reset();
      try {
        return accepts(value);
      } catch (error) {
        if (error instanceof RangeError || error instanceof Exhausted) return false;
        throw error;
      }
    };
  };
  return {
    accepts(id, direction) {
      requireSound(id);
      return makeAccepts(views.key(id, direction));
    },
    compile(id, direction) {
      requireSound(id);
      const key = views.key(id, direction);
      const check = checks.get(key) ?? makeCheck(id, key);
      checks.set(key, check);
      return check;
    },
  };
}

function tooDeep(id: SchemaId): SchemaError {
  return { pointer: '', keyword: 'depth', detail: 'is nested too deeply to be judged', contract: id };
}
