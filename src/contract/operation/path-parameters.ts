import type { Parameter } from '../../runtime/model/contract.ts';
import { diagnose } from '../diagnostics.ts';
import { sourceOf } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import type { OperationSite } from './entries.ts';

/**
 * Holds the path parameters against the names in the path template (OAS §4.8.8.1). One that the template does not name
 * is left out, because no request could ever send it; a name that no parameter describes takes any text.
 */
export function matchTemplate(
  reader: Reader,
  { path, node }: OperationSite,
  parameters: readonly Parameter[],
): readonly Parameter[] {
  const names = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name));
  const isUnused = (parameter: Parameter): boolean => parameter.in === 'path' && !names.has(parameter.name);
  for (const { name, source } of parameters.filter(isUnused)) {
    const message = `The path parameter "${name}" is ignored: ${path} does not name it.`;
    reader.report(diagnose('unused-path-parameter', source, message));
  }
  for (const name of names) {
    if (parameters.some((parameter) => parameter.in === 'path' && parameter.name === name)) continue;
    const message = `No parameter describes "{${name}}" of ${path}; any text is taken.`;
    reader.report(diagnose('undeclared-path-parameter', sourceOf(node), message));
  }
  return parameters.filter((parameter) => !isUnused(parameter));
}
