import { styleText } from 'node:util';
import type { Contract } from '../runtime/model/contract.ts';
import type { Diagnostic, Location, Severity } from '../runtime/model/diagnostic.ts';
import type { Source } from '../runtime/model/schema.ts';
import type { UnsatisfiableContract } from '../server/satisfiable.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours text for a terminal, and only for one (https://no-color.org, https://force-color.org). */
export function paint(stream: NodeJS.WriteStream): (style: Style, text: string) => string {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const colours = FORCE_COLOR ? FORCE_COLOR !== '0' : stream.isTTY === true && !NO_COLOR;
  // Node's own look at the stream would say no wherever `CI` is set.
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** A Diagnostic as text: `file:line:column  severity  code  message`, and the help below it. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  contract: Pick<Contract, 'locate'> | undefined,
  stream: NodeJS.WriteStream,
): string {
  const color = paint(stream);
  const { severity, code, message, source, rule, related = [], help } = diagnostic;
  const place = formatSource(source, diagnostic.location ?? contract?.locate(source));
  const head = `${place}  ${color(STYLES[severity], severity)} ${color('dim', code)}  ${printable(message)}`;
  const ruleLine = rule === undefined ? [] : [`    the rule: ${formatSource(rule, contract?.locate(rule))}`];
  const places = related.map((place) => formatSource(place.source, place.location ?? contract?.locate(place.source)));
  const relatedLine = places.length === 0 ? [] : [`    see also: ${[...new Set(places)].join(', ')}`];
  return [head, ...ruleLine, ...relatedLine, ...(help ? [`    ${color('dim', printable(help))}`] : [])].join('\n');
}

/** Why nothing of a contract can be used, in one line that begins with its place. */
export function formatUnusable({ code, message, location }: Diagnostic, stream: NodeJS.WriteStream): string {
  const told =
    location && message.startsWith(location.file)
      ? formatSource('', location) + printable(message.slice(location.file.length))
      : printable(message);
  return `${told} ${paint(stream)('dim', `[${code}]`)}`;
}

/** Why a contract is not served that has answers which cannot be made: every reason with its lines. */
export function formatUnsatisfiable(
  { contract, answers, diagnostics }: UnsatisfiableContract,
  stream: NodeJS.WriteStream,
): string {
  const lines = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, contract, stream));
  return [`${counted(answers, 'answer')} of ${printable(contract.name)} cannot be made`, ...lines].join('\n');
}

/** `file:line:column` where the text is at hand, otherwise the source. */
export function formatSource(source: Source, location: Location | undefined): string {
  return printable(location ? `${location.file}:${location.line}:${location.column}` : source);
}

/** Controls, line breaks among them, and what turns the direction of writing (Unicode's Bidi_Control). */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * Text from contracts and requests on one line, as it could not forge a line or drive a terminal. The escapes are JSON's
 * (RFC 8259 §7), so that JSON stays what it says.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for a text that stands on lines of its own. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A number with its noun: `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
