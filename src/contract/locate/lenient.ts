import type { Node, Pair } from 'yaml';
import { LENIENT, yamlPackage } from '../read/lenient.ts';

/** Finds fields in a text that only the lenient YAML parser reads, as {@link yamlOffsets} does in others. */
export function lenientOffsets(text: string): (segments: readonly string[]) => number {
  const yaml = yamlPackage();
  const document = yaml.parseDocument(text, LENIENT);
  const startOf = (node: unknown): number => (yaml.isNode(node) ? (node.range?.[0] ?? 0) : 0);
  return (segments) => {
    let node: Node | null = document.contents;
    let start = startOf(node);
    for (const segment of segments) {
      if (yaml.isAlias(node)) node = node.resolve(document) ?? null;
      const found: Pair | unknown = yaml.isMap(node)
        ? node.items.findLast(({ key }) => String(yaml.isScalar(key) ? key.value : key) === segment)
        : yaml.isSeq(node) && /^\d+$/.test(segment)
          ? node.items[Number(segment)]
          : undefined;
      if (found === undefined) break;
      start = startOf(yaml.isPair(found) ? found.key : found);
      const value = yaml.isPair(found) ? found.value : found;
      node = yaml.isNode(value) ? value : null;
    }
    return start;
  };
}
