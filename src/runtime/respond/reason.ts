import type { Reason } from './explain-value.ts';

/** What a status says (RFC 9110 §15, RFC 6585, RFC 7725): its phrase, and a sentence for people. */
const REASONS: Readonly<Record<number, readonly [title: string, text: string]>> = {
  400: ['Bad Request', 'The request could not be understood.'],
  401: ['Unauthorized', 'Valid credentials are required.'],
  402: ['Payment Required', 'The payment was declined.'],
  403: ['Forbidden', 'You are not allowed to do this.'],
  404: ['Not Found', 'The requested resource was not found.'],
  405: ['Method Not Allowed', 'This method is not allowed here.'],
  406: ['Not Acceptable', 'None of the accepted media types is available.'],
  408: ['Request Timeout', 'The request took too long.'],
  409: ['Conflict', 'The request conflicts with the current state of the resource.'],
  410: ['Gone', 'The resource is no longer available.'],
  411: ['Length Required', 'The length of the content is required.'],
  412: ['Precondition Failed', 'The resource was changed in the meantime.'],
  413: ['Content Too Large', 'The content is too large.'],
  414: ['URI Too Long', 'The address is too long.'],
  415: ['Unsupported Media Type', 'The media type is not supported.'],
  416: ['Range Not Satisfiable', 'The requested range is not available.'],
  421: ['Misdirected Request', 'The request was sent to the wrong server.'],
  422: ['Unprocessable Content', 'The content is not valid.'],
  423: ['Locked', 'The resource is locked.'],
  424: ['Failed Dependency', 'The request failed because another one failed.'],
  425: ['Too Early', 'The request came too early.'],
  426: ['Upgrade Required', 'Another protocol is required.'],
  428: ['Precondition Required', 'The request must be conditional.'],
  429: ['Too Many Requests', 'Too many requests were sent. Try again later.'],
  431: ['Request Header Fields Too Large', 'The header fields are too large.'],
  451: ['Unavailable For Legal Reasons', 'The resource is not available for legal reasons.'],
  500: ['Internal Server Error', 'Something went wrong on the server.'],
  501: ['Not Implemented', 'This is not implemented yet.'],
  502: ['Bad Gateway', 'The service behind this one sent an invalid answer.'],
  503: ['Service Unavailable', 'The service is temporarily unavailable. Try again later.'],
  504: ['Gateway Timeout', 'The service behind this one did not answer in time.'],
  507: ['Insufficient Storage', 'There is not enough storage left.'],
};

const CLIENT_ERROR = ['Bad Request', 'The request could not be processed.'] as const;
const SERVER_ERROR = ['Internal Server Error', 'Something went wrong on the server.'] as const;

/** What an error answer of a status says that is made up. */
export function reasonOf(status: number): Reason {
  const [title, text] = REASONS[status] ?? (status < 500 ? CLIENT_ERROR : SERVER_ERROR);
  return { title, text, each: [text], status, names: namesOf(title), isMadeUp: true };
}

/** The ways in which contracts write such a name. */
function namesOf(title: string): readonly string[] {
  const words = title.split(' ');
  const snake = words.join('_').toLowerCase();
  const joined = words.join('');
  return [snake, snake.toUpperCase(), joined, `${joined.charAt(0).toLowerCase()}${joined.slice(1)}`, title];
}
