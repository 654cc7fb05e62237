import type { Schema } from '../../model/schema.ts';
import type { Conjunction, Facts, Group } from '../facts/facts.ts';
import { gather } from '../facts/gather.ts';
import { waysToBreak } from '../facts/not.ts';
import { refutes } from '../facts/refutes.ts';
import type { Field } from '../fields.ts';
import { NONE, type Run } from '../run.ts';
import { type Compiler, type Maker, Node } from './node.ts';
import { firstOf, NULL_CHANCE } from './union.ts';

/** More branches of a `oneOf` than this are told apart by the validator alone. */
const MAX_TOLD_APART = 40;
const ORDER: readonly Group['kind'][] = ['oneOf', 'anyOf', 'mapping', 'if', 'dependent', 'not'];

/** Makes a value by choosing a branch of the first open group; the branch's own maker chooses of the next. */
export function choiceMaker(facts: Facts, conjunction: Conjunction, field: Field | undefined, compiler: Compiler): Maker {
  const group = facts.groups.reduce((first, other) => (ORDER.indexOf(other.kind) < ORDER.indexOf(first.kind) ? other : first));
  const resolved = [...conjunction.resolved, group.key];
  const add = (branch: readonly Schema[], others: readonly Schema[] = []): Node =>
    new Node(() => {
      const chosen = { parts: [...conjunction.parts, ...branch], resolved };
      const apart = others.length > MAX_TOLD_APART ? [] : negationsOf(others, chosen, compiler);
      return compiler.node({ parts: [...chosen.parts, ...apart], resolved }, field);
    });
  if (group.kind === 'not') return add([]).constructor ? brokenMaker(group, facts, add, compiler) : add([]);
  const rivals = (branch: readonly Schema[]): readonly Schema[] =>
    group.kind === 'oneOf' ? group.branches.flatMap(([other]) => (other === undefined || other === branch[0] ? [] : other)) : [];
  const nodes = group.branches.map((branch) => add(branch, rivals(branch)));
  const spares = group.spares.map((branch) => add(branch, rivals(branch)));
  const nulls = group.branches.map(([branch]) => isNull(branch));
  return pickMaker(nodes, nulls, spares);
}
