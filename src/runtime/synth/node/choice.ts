import type { Schema } from '../../model/schema.ts';
import type { Conjunction, Facts, Group } from '../facts/facts.ts';
import { gather } from '../facts/gather.ts';
import { refutes } from '../facts/refutes.ts';
import type { Field } from '../field/field.ts';
import { avoidedFreely, nextToAvoid } from './avoid.ts';
import type { Compiler, Maker } from './node.ts';
import { NEVER, Node } from './node.ts';
import { branchMaker, inOrderMaker } from './pick.ts';

/** More branches of a `oneOf` than this are told apart by the validator alone. */
const MAX_TOLD_APART = 40;
const ORDER: readonly Group['kind'][] = ['oneOf', 'anyOf', 'mapping', 'if', 'dependent'];

/** Makes a value by choosing a branch of one open group; the branch's own maker chooses of the next. */
export function choiceMaker(facts: Facts, conjunction: Conjunction, field: Field, compiler: Compiler): Maker {
  for (const kind of ORDER) {
    const group = facts.groups.find((candidate) => candidate.kind === kind);
    if (group !== undefined) return groupMaker(group, conjunction, field, compiler);
  }
  const { keys, parts } = avoidedFreely(facts, compiler);
  const next = (): Maker => avoidanceMaker(facts, conjunction, field, compiler);
  if (keys.length === 0) return next();
  const resolved = [...conjunction.resolved, ...keys];
  const free = compiler.node({ parts: [...conjunction.parts, ...parts], resolved }, field);
  return parts.length === 0 ? free : inOrderMaker([free, new Node(next)]);
}

/** Meets one `not` in one of its ways; the next maker meets the next. */
function avoidanceMaker(facts: Facts, conjunction: Conjunction, field: Field | undefined, compiler: Compiler): Maker {
  const { key, ways } = nextToAvoid(facts, conjunction, compiler) ?? { key: '', ways: [] };
  const resolved = [...conjunction.resolved, key];
  const nodes = ways.map((way) => compiler.node({ parts: [...conjunction.parts, ...way], resolved }, field));
  return nodes.length === 0 ? NEVER : inOrderMaker(nodes);
}

function groupMaker(group: Group, conjunction: Conjunction, field: Field, compiler: Compiler): Maker {
  const { kind, branches } = group;
  const resolved = [...conjunction.resolved, group.key];
  const nodeOf = (branch: readonly Schema[], rivals: readonly Schema[] = []): Node =>
    new Node(() => {
      const chosen = { parts: [...conjunction.parts, ...branch], resolved };
      const apart = rivals.length === 0 ? [] : negatedRivals(rivals, chosen, compiler);
      return compiler.node({ parts: [...chosen.parts, ...apart], resolved }, field);
    });
  const alone = kind === 'oneOf' && branches.length > 1 && branches.length <= MAX_TOLD_APART;
  const aloneNode = (branch: readonly Schema[], index: number): Node =>
    nodeOf(branch, alone ? branches.flatMap(([rival], other) => (other === index ? [] : (rival ?? []))) : []);
  return branchMaker({
    nodes: branches.map(aloneNode),
    nulls: branches.map(isNull),
    loose: alone ? branches.map((branch) => nodeOf(branch)) : [],
    spares: group.spares.map(aloneNode),
  });
}

/** `oneOf` means exactly one: the negations of the other branches that an instance of the chosen one might meet as well. */
function negatedRivals(rivals: readonly Schema[], chosen: Conjunction, compiler: Compiler): readonly Schema[] {
  const facts = gather(chosen, compiler);
  if (facts === undefined) return [];
  return rivals.flatMap((rival) => {
    if (typeof rival !== 'object') return [];
    if (refutes(facts, gather({ parts: [rival], resolved: [] }, compiler), compiler)) return [];
    return compiler.derive(rival, 'not', () => ({ not: rival }));
  });
}

function isNull([schema]: readonly Schema[]): boolean {
  return typeof schema === 'object' && (schema.type === 'null' || schema.const === null);
}
