/** What was sent under one name itself, under names below it (`a[b]`), and appended to it (`a[]`). */
export interface FieldNode<Leaf> {
  readonly leaves: Leaf[];
  readonly members: Map<string, FieldNode<Leaf>>;
  readonly appended: FieldNode<Leaf>[];
}

/** Names with more brackets than this are read literally. */
const MAX_DEPTH = 32;
const BRACKETED = /^[^[]+(?:\[[^[\]]*\])+$/;

/**
 * Arranges fields by their names as Rails, PHP and Stripe write them: `a[b][c]`, `a[]`, `a[0]`, `a[][b]`. A name that
 * `isDeclared` knows is taken literally, whatever it looks like. Linear in the number of fields.
 */
export function fieldTree<Leaf>(
  fields: Iterable<readonly [name: string, leaf: Leaf]>,
  isDeclared: (name: string) => boolean,
): FieldNode<Leaf> {
  const root = makeNode<Leaf>();
  for (const [name, leaf] of fields) {
    const [head = '', ...rest] = isDeclared(name) ? [name] : pathOf(name);
    let node = memberOf(root, head);
    for (const [index, segment] of rest.entries()) {
      node = segment === '' ? appendTo(node, rest[index + 1]) : memberOf(node, segment);
    }
    node.leaves.push(leaf);
  }
  return root;
}

/** Whether nothing was sent below the node's own name. */
export function isLeaf({ members, appended }: FieldNode<unknown>): boolean {
  return members.size === 0 && appended.length === 0;
}

/** Whether every name below the node is a number, as those of array items are. */
export function looksLikeArray({ members }: FieldNode<unknown>): boolean {
  for (const name of members.keys()) if (!/^\d+$/.test(name)) return false;
  return true;
}

/** The nodes of array items: numbered ones in numeric order, then appended ones as they came. */
export function itemNodes<Leaf>({ members, appended }: FieldNode<Leaf>): readonly FieldNode<Leaf>[] {
  const numbered = [...members].sort(([a], [b]) => Number(a) - Number(b));
  return [...numbered.map(([, node]) => node), ...appended];
}

function makeNode<Leaf>(): FieldNode<Leaf> {
  return { leaves: [], members: new Map(), appended: [] };
}

function pathOf(name: string): readonly string[] {
  if (!BRACKETED.test(name)) return [name];
  const [head = '', ...rest] = name.split('[');
  return rest.length > MAX_DEPTH ? [name] : [head, ...rest.map((segment) => segment.slice(0, -1))];
}

function memberOf<Leaf>({ members }: FieldNode<Leaf>, name: string): FieldNode<Leaf> {
  const existing = members.get(name);
  if (existing) return existing;
  const node = makeNode<Leaf>();
  members.set(name, node);
  return node;
}

/** `a[]` opens a new item unless the last one still lacks the member that follows (`a[][x]=1&a[][y]=2`). */
function appendTo<Leaf>({ appended }: FieldNode<Leaf>, member: string | undefined): FieldNode<Leaf> {
  const last = appended.at(-1);
  if (last && member !== undefined && last.leaves.length === 0 && !last.members.has(member)) return last;
  const node = makeNode<Leaf>();
  appended.push(node);
  return node;
}
