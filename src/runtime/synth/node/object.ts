import type { Schema, SchemaObject } from '../../model/schema.ts';
import type { Facts } from '../facts/facts.ts';
import { declaredNames, isHidden, memberSchemas } from '../facts/members.ts';
import { flatten } from '../facts/parts.ts';
import { type Field, fieldOf } from '../field/field.ts';
import { ownerOfMembers } from '../field/member-owner.ts';
import type { Owner } from '../field/owner.ts';
import { fitsAll } from '../fits.ts';
import { setOwn } from '../json.ts';
import { relationsOf } from '../relation/relations.ts';
import { NONE, type Run } from '../run.ts';
import { drawn, seedOf } from '../seed.ts';
import { type Dependency, satisfyDependencies } from './dependency.ts';
import { dictionaryOf } from './dictionary.ts';
import { kinOf } from './kin.ts';
import type { Json, Member } from './member.ts';
import type { Compiler, Maker } from './node.ts';

/**
 * Which optional members an object has is one of so many draws: engines keep a hidden class for each set of members, and
 * making, judging and writing an object whose set is new takes them several times as long.
 */
const DRAWS = 32;

/** How likely an optional member is that contains its own schema; further inside there is none. */
const RECURSION_CHANCE = 0.3;

/** Makes objects: members in the order of the contract, then what `dependentRequired` and `minProperties` ask for. */
export function objectMaker(facts: Facts, { owner: named, isPart }: Field, compiler: Compiler): Maker {
  const owner = named ?? ownerOfMembers(declaredNames(facts));
  const members = membersOf(facts, owner, compiler);
  const required = members.filter((member) => member.required);
  const optionals = Math.max(0, facts.maxProperties - required.length);
  const dictionary = dictionaryOf(facts, compiler);
  const dependencies = dependenciesOf(facts, owner, compiler);
  const { minProperties } = facts;
  const relations = relationsOf(
    members.map(({ name }) => [name, memberSchemas(facts, name) ?? []]),
    facts.required,
    compiler,
  );

  return {
    height(limit) {
      let height = 0;
      for (const { node } of required) {
        if (limit < 1) return Infinity;
        height = Math.max(height, node.height(limit - 1));
        if (height > limit - 1) return Infinity;
      }
      return height + 1;
    },
    make(run) {
      if (!run.enter()) return NONE;
      const object: Json = {};
      const { scope, identity } = run;
      run.scope = run.next();
      if (!isPart) run.identity = run.scope;
      const isWhole = fill(object, run);
      if (isWhole && run.strategy.relations) for (const relate of relations) relate(object);
      run.scope = scope;
      run.identity = identity;
      run.depth--;
      return isWhole ? object : NONE;
    },
  };

  function fill(object: Json, run: Run): boolean {
    let left = optionals;
    for (const member of members) {
      run.reseed(run.scope ^ member.salt);
      run.salt = member.salt;
      if (!member.required && (left <= 0 || !wants(member, run))) continue;
      const value = made(member, run);
      if (value !== NONE) {
        setOwn(object, member.name, value);
        run.budget -= member.size;
        if (!member.required) left--;
      } else if (member.required) return false;
    }
    run.reseed(run.scope);
    if (!satisfyDependencies(object, dependencies, run) || !complete(object, run)) return false;
    return satisfyDependencies(object, dependencies, run);
  }

  function complete(object: Json, run: Run): boolean {
    const usual = dictionary.usual(run);
    if (minProperties === 0 && usual === 0) return true;
    addOptionals(object, run);
    const size = Object.keys(object).length;
    dictionary.add(object, Math.min(Math.max(minProperties - size, usual), facts.maxProperties - size), run);
    return Object.keys(object).length >= minProperties;
  }

  function addOptionals(object: Json, run: Run): void {
    let missing = minProperties - Object.keys(object).length;
    for (const { name, node } of members) {
      if (missing <= 0) return;
      const value = Object.hasOwn(object, name) ? NONE : node.make(run);
      if (value === NONE) continue;
      setOwn(object, name, value);
      missing--;
    }
  }
}

function made({ kin, node, required }: Member, run: Run): unknown {
  if (kin === undefined || run.story === undefined) return node.make(run);
  const { budget } = run;
  const told = run.story.tell(kin, run);
  if (told === undefined) return node.make(run);
  if (required || run.budget >= 0) return told;
  // There is no room for it, and another one in its place would be a lie.
  run.budget = budget;
  return NONE;
}

function wants({ node, isTag, isChoice, kin, salt }: Member, run: Run): boolean {
  if (isTag && run.strategy.optional > 0) return true;
  if (kin !== undefined && run.story?.skips(kin)) return false;
  if (run.tight) return false;
  // Every choice, and every thing that is referred to, is to be found among those that have a place.
  if (run.isPlaced && run.strategy.optional > 0 && (isChoice || (kin !== undefined && run.story?.tells(kin))))
    return true;
  const nesting = node.nesting(run);
  if (nesting > 1) return false;
  const chance = nesting === 0 ? run.strategy.optional : run.strategy.optional * RECURSION_CHANCE;
  return drawn(run.scope % DRAWS, salt) < chance * 2 ** 32;
}

/** The declared members that may stand, and required ones that nothing declares. */
function membersOf(facts: Facts, owner: Owner | undefined, compiler: Compiler): readonly Member[] {
  const names = new Set([...declaredNames(facts), ...facts.required]);
  const members: Member[] = [];
  for (const name of names) {
    const required = facts.required.has(name);
    if (!required && facts.names.length > 0 && !fitsAll(name, facts.names, compiler)) continue;
    const member = memberOf(name, required, facts, owner, compiler);
    if (member !== undefined) members.push(member);
  }
  return members;
}

function memberOf(
  name: string,
  required: boolean,
  facts: Facts,
  owner: Owner | undefined,
  compiler: Compiler,
): Member | undefined {
  const schemas = memberSchemas(facts, name);
  if (schemas === undefined || isHidden(schemas, compiler)) return undefined;
  const parts = flatten(schemas, compiler.contract) ?? new Set();
  const field = fieldOf(name, owner, parts, itemParts(parts, compiler));
  const choices = choicesOf(parts);
  return {
    name,
    node: compiler.node({ parts: schemas, resolved: [] }, field),
    required,
    isTag: choices === 1,
    isChoice: choices > 1,
    kin: kinOf(name, schemas, parts, compiler),
    salt: seedOf(name),
    size: name.length + 4,
  };
}

function dependenciesOf(facts: Facts, owner: Owner | undefined, compiler: Compiler): readonly Dependency[] {
  return facts.dependencies.map(([name, required]) => ({
    name,
    members: required.map((other) => ({ name: other, member: memberOf(other, true, facts, owner, compiler) })),
  }));
}

/** Of how many literals a member is one; 0 where it is no matter of literals. */
function choicesOf(parts: ReadonlySet<SchemaObject>): number {
  let choices = Infinity;
  for (const part of parts) {
    if (part.enum !== undefined) choices = Math.min(choices, part.enum.length);
    else if (Object.hasOwn(part, 'const')) choices = 1;
    else if ([part.type].flat().includes('boolean')) choices = Math.min(choices, 2);
  }
  return choices === Infinity ? 0 : choices;
}

function itemParts(parts: ReadonlySet<SchemaObject>, compiler: Compiler): ReadonlySet<SchemaObject> {
  const items: Schema[] = [];
  for (const part of parts) if (part.items !== undefined) items.push(part.items);
  return flatten(items, compiler.contract) ?? new Set();
}
