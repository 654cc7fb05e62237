/**
 * How many levels of arrays and objects a value that was sent may have. Judging and copying a value recurse, and how deep
 * they can depends on the stack of the machine; below this depth they always can, so the answer is the same everywhere.
 */
const MAX_DEPTH = 500;

/** What is wrong with a value that nests deeper. */
export const DEPTH_DETAIL: string = `must not be nested more than ${MAX_DEPTH} levels deep`;

/** Whether `size` bytes of content may hold a value that is too deep: every level takes one at least. */
export function mayBeTooDeep(size: number): boolean {
  return size > MAX_DEPTH;
}

/** Whether a value nests too deep. */
export function isTooDeep(value: unknown): boolean {
  return isComposite(value) && isTreeTooDeep(value, addMembers);
}

/**
 * Whether a tree has too many levels of nodes; `addChildren` puts those below a node into a list. Iterative, so depth
 * costs heap and not stack.
 */
export function isTreeTooDeep<Node>(root: Node, addChildren: (node: Node, list: Node[]) => void): boolean {
  let level = [root];
  for (let depth = 1; depth <= MAX_DEPTH && level.length > 0; depth++) {
    const next: Node[] = [];
    for (const node of level) addChildren(node, next);
    level = next;
  }
  return level.length > 0;
}

/** By index and by name, because lists of members made for each node would cost as much as parsing. */
function addMembers(parent: Composite, list: Composite[]): void {
  if (Array.isArray(parent)) {
    for (let index = 0; index < parent.length; index++) {
      const item: unknown = parent[index];
      if (isComposite(item)) list.push(item);
    }
    return;
  }
  for (const name in parent) {
    const member = parent[name];
    if (isComposite(member)) list.push(member);
  }
}

type Composite = Readonly<Record<string, unknown>>;

/** Arrays are records of their items here. */
function isComposite(value: unknown): value is Composite {
  return typeof value === 'object' && value !== null;
}
