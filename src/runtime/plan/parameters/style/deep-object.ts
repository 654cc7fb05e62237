import type { Shape } from '../../../schema/shape.ts';
import { readTexts } from '../compose.ts';
import type { Pairs } from '../pairs.ts';
import type { Reader, Reading } from '../reading.ts';
import type { TextReaders } from '../text.ts';
import { setOwn } from '../values.ts';

/** Names nested deeper keep the rest of their brackets as one name. */
const MAX_DEPTH = 64;

/** What was sent under a name in brackets. */
interface Branch {
  readonly texts: string[];
  readonly members: Map<string, Branch>;
  readonly items: Branch[];
}

/** A branch under which nothing was sent yet. */
function newBranch(): Branch {
  return { texts: [], members: new Map(), items: [] };
}

/**
 * `color[R]=100&color[G]=200` (OAS 3.2 §4.8.12.3), and what it leaves undefined as clients write it (Rails, PHP,
 * Stripe): nested objects `a[b][c]=x` and arrays `a[]=x`, `a[0]=x`, `a[b][][c]=x`.
 */
export function deepObjectReadings({ name, decode, shape, typed, plain }: Reader): readonly Reading<Pairs>[] {
  const branchOf = ({ names, values }: Pairs): Branch | undefined => {
    const root = newBranch();
    let found = false;
    for (const [index, candidate] of names.entries()) {
      const path = candidate.startsWith(name) ? pathOf(candidate, name.length) : undefined;
      if (path === undefined) continue;
      insert(root, path, decode(values[index] ?? ''));
      found = true;
    }
    return found ? root : undefined;
  };
  const readings = [typed, plain].map(
    (readers): Reading<Pairs> =>
      (pairs) => {
        const root = branchOf(pairs);
        return root && branchValue(root, shape, readers);
      },
  );
  return shape?.types.has('array') ? [...readings, (pairs) => bareItems(branchOf(pairs), shape, typed)] : readings;
}

/** `a=x` for an array of one item, where the schema does not let the text stand for itself. */
function bareItems(root: Branch | undefined, shape: Shape, readers: TextReaders): unknown {
  if (root === undefined || root.members.size > 0 || root.items.length > 0) return undefined;
  return root.texts.map((text, index) => readTexts([text], shape.item(index), readers));
}

/** The names in the brackets that follow `start`; `undefined` where something else follows. */
function pathOf(name: string, start: number): readonly string[] | undefined {
  const path: string[] = [];
  let open = start;
  while (open < name.length) {
    const close = path.length < MAX_DEPTH ? name.indexOf(']', open) : name.length;
    if (name[open] !== '[' || close < 0) return undefined;
    path.push(name.slice(open + 1, close));
    open = close + 1;
  }
  return path;
}

/** Puts a text where a path leads. An empty name is the next item; one that is still incomplete is gone on with. */
function insert(root: Branch, path: readonly string[], text: string): void {
  let branch = root;
  for (const [index, segment] of path.entries()) {
    branch = segment === '' ? nextItem(branch, path.slice(index + 1)) : member(branch, segment);
  }
  branch.texts.push(text);
}

function member({ members }: Branch, name: string): Branch {
  const known = members.get(name);
  if (known) return known;
  const made = newBranch();
  members.set(name, made);
  return made;
}

function nextItem({ items }: Branch, rest: readonly string[]): Branch {
  const last = items.at(-1);
  if (last && rest.length > 0 && !isTaken(last, rest)) return last;
  const made = newBranch();
  items.push(made);
  return made;
}

function isTaken(branch: Branch, path: readonly string[]): boolean {
  let node: Branch | undefined = branch;
  for (const segment of path) {
    if (segment === '') return false;
    node = node?.members.get(segment);
  }
  return node !== undefined;
}

/** The value of a branch as its shape wants it. Recurses no deeper than names are nested. */
export function branchValue(branch: Branch, shape: Shape | undefined, readers: TextReaders): unknown {
  const { texts, members, items } = branch;
  if (members.size === 0 && items.length === 0) return readTexts(texts, shape, readers);
  const list = listOf(branch, shape);
  return list
    ? list.map((item, index) => branchValue(item, shape?.item(index), readers))
    : branchObject(branch, shape, readers);
}

/** The named members of a branch as an object. */
function branchObject(
  { members }: Branch,
  shape: Shape | undefined,
  readers: TextReaders,
): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = {};
  for (const [name, child] of members) setOwn(object, name, branchValue(child, shape?.property(name), readers));
  return object;
}

/** The items of a branch that is an array: those without an index follow those with one, and gaps are closed. */
function listOf({ members, items }: Branch, shape: Shape | undefined): readonly Branch[] | undefined {
  const names = [...members.keys()];
  if (!names.every((name) => /^\d+$/.test(name))) return undefined;
  if (items.length === 0 && shape?.types.has('array') === false) return undefined;
  const indexed = names.sort((a, b) => Number(a) - Number(b)).map((name) => members.get(name) ?? newBranch());
  return [...indexed, ...items];
}

/** The pairs that stand for a value: `name[key]` for members, `name[]` for items, `name[0]` where one is composite. */
export function deepEntries(name: string, value: unknown): readonly (readonly [path: string, leaf: unknown])[] {
  if (!isComposite(value)) return [[name, value]];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, member]) => deepEntries(`${name}[${key}]`, member));
  }
  const indexed = value.some(isComposite);
  return value.flatMap((item, index) => deepEntries(`${name}[${indexed ? index : ''}]`, item));
}

function isComposite(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
