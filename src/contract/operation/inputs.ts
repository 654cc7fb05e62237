import type { Parameter, RequestBody } from '../../runtime/model/contract.ts';
import { type ContractNode, child, children, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import type { OperationSite } from './entries.ts';
import { readParameter } from './parameter.ts';
import { layersOf } from './path-item.ts';
import { matchTemplate } from './path-parameters.ts';
import { readRequestBody } from './request-body.ts';
import { readSwaggerBody } from './swagger-body.ts';
import { readSwaggerParameter } from './swagger-parameter.ts';

/** What an operation takes: its parameters and its request body, which Swagger 2.0 writes as parameters too. */
export interface Inputs {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
}

/** Reads what an operation takes. Throws a Flaw. */
export function readInputs(reader: Reader, site: OperationSite): Inputs {
  const nodes = mergedParameters(reader, site);
  const swagger = site.node.document.dialect === '2.0';
  const read = swagger ? readSwaggerParameter : readParameter;
  const found = nodes.map((node) => read(reader, node)).filter((parameter) => parameter !== undefined);
  const parameters = matchTemplate(reader, site, found);
  const requestBody = swagger
    ? readSwaggerBody(reader, site.node, nodes)
    : readRequestBody(reader, child(site.node, 'requestBody'));
  return requestBody === undefined ? { parameters } : { parameters, requestBody };
}

/** The parameters of the path item, overridden by the operation's of the same name and place (OAS §4.8.10.1). */
function mergedParameters(reader: Reader, { item, node }: OperationSite): readonly ContractNode[] {
  const lists = [...[...layersOf(item, 'parameters')].reverse(), child(node, 'parameters')];
  const merged = new Map<string, ContractNode>();
  for (const list of lists) {
    for (const [, entry] of children(list)) {
      const parameter = reader.follow(entry);
      merged.set(keyOf(parameter), parameter);
    }
  }
  return [...merged.values()];
}

/** Header names are case-insensitive (RFC 9110 §5.1). */
function keyOf(parameter: ContractNode): string {
  const place = stringField(parameter, 'in') ?? '';
  const name = stringField(parameter, 'name') ?? '';
  return place === 'body' ? 'body' : `${place}:${place === 'header' ? name.toLowerCase() : name}`;
}
