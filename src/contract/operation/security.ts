import type { SecurityRequirement, SecurityScheme } from '../../runtime/model/contract.ts';
import { Flaw } from '../../runtime/schema/lookup.ts';
import { diagnose, shown } from '../diagnostics.ts';
import { type ContractNode, child, children, rootNode, sourceOf, stringField } from '../node.ts';
import type { Reader } from '../reference/reader.ts';
import { walk } from '../reference/walk.ts';

type Alternatives = readonly (readonly SecurityRequirement[])[];

/** Reads the Security Requirements that apply to an operation (OAS §4.8.30): its own, or else the root's. */
export function readSecurity(reader: Reader, operation: ContractNode): Alternatives {
  const security = child(operation, 'security') ?? child(reader.root, 'security');
  if (!Array.isArray(security?.value)) return [];
  return children(security).map(([, alternative]) =>
    children(alternative).map(([name, scopes]) => readRequirement(reader, name, scopes)),
  );
}

function readRequirement(reader: Reader, name: string, node: ContractNode): SecurityRequirement {
  const scopes = Array.isArray(node.value) ? node.value.filter((scope) => typeof scope === 'string') : [];
  const scheme = findScheme(reader, name, node);
  return scheme === undefined ? { name, scopes } : { name, scheme, scopes };
}

function findScheme(reader: Reader, name: string, requirement: ContractNode): SecurityScheme | undefined {
  try {
    const reference = schemeNode(reader, name, requirement);
    if (reference !== undefined) return readScheme(reader, reader.follow(reference));
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    reader.report(error.diagnostic);
    return undefined;
  }
  const message = `There is no security scheme ${shown(name)}; nothing is asked for.`;
  reader.report(diagnose('unknown-security-scheme', sourceOf(requirement), message));
  return undefined;
}

/** The scheme of that name in the root document, or in the one that the requirement stands in; OAS 3.2 allows a URI. */
function schemeNode(reader: Reader, name: string, requirement: ContractNode): ContractNode | undefined {
  for (const root of [reader.root, rootNode(requirement.document)]) {
    const place = root.document.dialect === '2.0' ? ['securityDefinitions'] : ['components', 'securitySchemes'];
    const found = walk(reader, root, [...place, name]);
    if (found !== undefined) return found;
  }
  const isUri = requirement.document.dialect === '3.2' && /[/#]/.test(name);
  return isUri ? reader.resolve(requirement, name, name) : undefined;
}

/** Reads a Security Scheme Object (OAS §4.8.27, Swagger 2.0 §4.4.23). */
function readScheme(reader: Reader, node: ContractNode): SecurityScheme | undefined {
  const type = stringField(node, 'type');
  switch (type) {
    case 'oauth2':
    case 'openIdConnect':
    case 'mutualTLS':
      return { type };
    case 'basic':
      return { type: 'http', scheme: 'basic' };
    case 'http':
      return readHttp(node);
    case 'apiKey':
      return readApiKey(reader, node);
    default:
      return invalid(reader, node, `There is no security scheme type ${shown(type)}`);
  }
}

function readHttp(node: ContractNode): SecurityScheme {
  const scheme = (stringField(node, 'scheme') ?? '').toLowerCase();
  const bearerFormat = stringField(node, 'bearerFormat');
  return { type: 'http', scheme, ...(bearerFormat === undefined ? {} : { bearerFormat }) };
}

function readApiKey(reader: Reader, node: ContractNode): SecurityScheme | undefined {
  const name = stringField(node, 'name');
  const place = stringField(node, 'in');
  const isPlace = place === 'query' || place === 'header' || place === 'cookie';
  if (name !== undefined && isPlace) return { type: 'apiKey', in: place, name };
  return invalid(reader, node, 'An API key has a "name", and an "in" of query, header or cookie');
}

function invalid(reader: Reader, node: ContractNode, message: string): undefined {
  reader.report(diagnose('invalid-security-scheme', sourceOf(node), `${message}; nothing is asked for.`));
  return undefined;
}
