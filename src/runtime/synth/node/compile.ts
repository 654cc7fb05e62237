import type { JsonType, Schema, SchemaObject } from '../../model/schema.ts';
import type { SchemaLookup } from '../../schema/lookup.ts';
import type { Conjunction, Facts } from '../facts/facts.ts';
import { gather } from '../facts/gather.ts';
import { flatten } from '../facts/parts.ts';
import { type Field, keyOfField, NO_FIELD, narrowed } from '../field/field.ts';
import { agreeing } from './agreeing.ts';
import { arrayMaker } from './array.ts';
import { choiceMaker } from './choice.ts';
import { withExamples } from './example.ts';
import { flagMaker } from './flag.ts';
import { withHints } from './hint.ts';
import { literalMaker, withoutExcluded } from './literal.ts';
import { type Compiler, charged, leaf, type Maker, NEVER, Node } from './node.ts';
import { numberMaker } from './number.ts';
import { objectMaker } from './object.ts';
import { stringMaker } from './string.ts';
import { meantMaker, othersToMake, typesToMake, unionMaker } from './union.ts';

/** The compiler of a contract for one direction; what it made is kept and shared by every schema that leads to it. */
export function createCompiler(contract: SchemaLookup, direction: 'request' | 'response'): Compiler {
  const nodes = new Map<string, Node>();
  const keys = new WeakMap<SchemaObject, string>();
  const derived = new WeakMap<object, Map<string, Schema>>();
  let count = 0;
  const compiler: Compiler = {
    contract,
    direction,
    known: new WeakMap(),
    keyOf(schema) {
      let key = keys.get(schema);
      if (key === undefined) {
        key = (count++).toString(36);
        keys.set(schema, key);
      }
      return key;
    },
    derive(from, name, make) {
      let made = derived.get(from);
      if (made === undefined) {
        made = new Map();
        derived.set(from, made);
      }
      let schema = made.get(name);
      if (schema === undefined) {
        schema = make();
        made.set(name, schema);
      }
      return schema;
    },
    node(conjunction, around = NO_FIELD) {
      const field = narrowed(around, flatten(conjunction.parts, contract) ?? []);
      const key = conjunctionKey(conjunction, field, compiler);
      let node = nodes.get(key);
      if (node === undefined) {
        node = new Node(() => build(conjunction, field, compiler));
        nodes.set(key, node);
      }
      return node;
    },
  };
  return compiler;
}

function conjunctionKey({ parts, resolved }: Conjunction, field: Field, compiler: Compiler): string {
  const names = parts.map((part) => (typeof part === 'boolean' ? String(part) : compiler.keyOf(part)));
  return `${[...new Set(names)].join()}|${[...resolved].sort().join()}|${keyOfField(field)}`;
}

function build(conjunction: Conjunction, field: Field, compiler: Compiler): Maker {
  const facts = gather(conjunction, compiler);
  if (facts === undefined) return NEVER;
  const maker =
    facts.groups.length > 0 ? choiceMaker(facts, conjunction, field, compiler) : plainMaker(facts, field, compiler);
  const exemplary = withExamples(maker, facts, conjunction.parts, compiler);
  return withHints(exemplary, facts, conjunction.parts, field, compiler);
}

function plainMaker(facts: Facts, field: Field, compiler: Compiler): Maker {
  if (facts.literals !== undefined) return agreeing(literalMaker(facts.literals), facts.literals, field);
  const makerOf = (types: readonly JsonType[]): Maker => {
    const makers = types.map((type) => [type, typedMaker(type, facts, field, compiler)] as const);
    return withoutExcluded(unionMaker(makers), facts.excluded);
  };
  const types = typesToMake(facts);
  const others = othersToMake(facts, types[0]);
  return others.length === 0 ? makerOf(types) : meantMaker(makerOf(types), new Node(() => makerOf(others)));
}

function typedMaker(type: JsonType, facts: Facts, field: Field, compiler: Compiler): Maker {
  switch (type) {
    case 'null':
      return leaf(charged(null));
    case 'boolean':
      return flagMaker(field.kind);
    case 'integer':
    case 'number':
      return numberMaker(type, facts, field);
    case 'string':
      return stringMaker(facts, field);
    case 'array':
      return arrayMaker(facts, field, compiler);
    case 'object':
      return objectMaker(facts, field, compiler);
  }
}
