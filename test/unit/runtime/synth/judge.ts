import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromDocument } from '../../../../src/runtime/document.ts';
import type { Contract } from '../../../../src/runtime/model/contract.ts';
import type { Schema } from '../../../../src/runtime/model/schema.ts';
import { loadLexicon } from '../../../../src/runtime/synth/lexicon/load.ts';
import { formatsOf } from '../../../../src/runtime/validate/formats/formats.ts';

export const NOW: number = Date.UTC(2026, 10, 22);

/** Synthesizers that do not wait find the words of the default locale loaded. */
await loadLexicon('en');

/** A contract of these schemas; `t#/A` names the schema A. */
export function contractOf(schemas: Readonly<Record<string, Schema>>): Contract {
  const entries = Object.entries(schemas).map(([name, schema]) => [`t#/${name}`, schema]);
  return fromDocument({
    name: 't',
    title: '',
    version: '',
    operations: [],
    schemas: Object.fromEntries(entries),
    diagnostics: [],
  });
}

const formats = formatsOf(undefined);
const NAMES = [
  'date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference',
  'uri-template uuid json-pointer relative-json-pointer regex byte',
]
  .join(' ')
  .split(' ');

/** An independent judge: plain Ajv over all schemas at once. Says what is wrong; `undefined` for a valid value. */
export function judgeOf(schemas: Readonly<Record<string, Schema>>): (value: unknown) => string | undefined {
  const ajv = new Ajv2020({
    strict: false,
    multipleOfPrecision: 8,
    logger: false,
    validateSchema: false,
    ownProperties: true,
  });
  for (const name of NAMES) ajv.addFormat(name, (text) => formats(name)?.test(text) ?? true);
  const text = JSON.stringify(schemas).replaceAll('"$ref":"t#/', '"$ref":"#/$defs/');
  const validate = ajv.compile({ $ref: '#/$defs/A', $defs: JSON.parse(text) });
  return (value) => (validate(value) ? undefined : ajv.errorsText(validate.errors));
}
