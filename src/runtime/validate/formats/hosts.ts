const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const IDN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Join_Control}\u00B7\u30FB-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
const IDN_DOT = /[.\u3002\uFF0E\uFF61]/;
const OCTET = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
const GROUP = /^[\da-f]{1,4}$/i;
const LOCAL_PART = /^[^\s@"(),:;<>[\\\]]+$/;
const QUOTED_LOCAL_PART = /^"(?:[^"\\]|\\.)*"$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it tells ASCII from the rest
const ASCII = /^[\x00-\x7F]*$/;

/** RFC 1123 §2.1, with or without the dot of the root. */
export function isHostname(text: string): boolean {
  return (
    text.length <= 254 &&
    withoutRoot(text)
      .split('.')
      .every((label) => LABEL.test(label))
  );
}

/** RFC 5890 §2.3.2.3, as far as the characters of each label go. */
export function isIdnHostname(text: string): boolean {
  return (
    text.length <= 254 &&
    withoutRoot(text)
      .split(IDN_DOT)
      .every((label) => IDN_LABEL.test(label))
  );
}

const withoutRoot = (text: string): string => (text.length > 1 && text.endsWith('.') ? text.slice(0, -1) : text);

/** RFC 2673 §3.2: four decimal octets without leading zeros. */
export function isIpv4(text: string): boolean {
  const octets = text.split('.', 5);
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet));
}

/** RFC 4291 §2.2, without a zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const counts = halves.map((half, index) => groupCount(half, index === halves.length - 1));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return halves.length === 2 ? total <= 7 : total === 8;
}

/** How many 16-bit groups a part of an address holds; not a number where it is not a part of one. */
function groupCount(part: string, isLast: boolean): number {
  if (part === '') return 0;
  const groups = part.split(':');
  const tail = groups.at(-1) ?? '';
  const endsInIpv4 = isLast && tail.includes('.') && isIpv4(tail);
  const plain = endsInIpv4 ? groups.slice(0, -1) : groups;
  return plain.every((group) => GROUP.test(group)) ? plain.length + (endsInIpv4 ? 2 : 0) : Number.NaN;
}

/** RFC 5321 §4.1.2 `Mailbox`; a domain of one label is one too. */
export function isEmail(text: string): boolean {
  return ASCII.test(text) && isMailbox(text, isHostname);
}

/** RFC 6531 §3.3: {@link isEmail} with any characters beyond ASCII. */
export function isIdnEmail(text: string): boolean {
  return isMailbox(text, isIdnHostname);
}

function isMailbox(text: string, isDomain: (text: string) => boolean): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1);
  return at > 0 && at <= 64 && isLocalPart(local) && (isDomain(domain) || isAddressLiteral(domain));
}

const isLocalPart = (text: string): boolean =>
  QUOTED_LOCAL_PART.test(text) ||
  (LOCAL_PART.test(text) && !text.startsWith('.') && !text.endsWith('.') && !text.includes('..'));

function isAddressLiteral(text: string): boolean {
  if (!text.startsWith('[') || !text.endsWith(']')) return false;
  const address = text.slice(1, -1);
  return isIpv4(address) || (/^IPv6:/i.test(address) && isIpv6(address.slice(5)));
}
