// What the OpenAPI document says beyond the schemas that validate requests: bodies, answers and
// problems. The document is committed, and a test keeps it true.

import { EPOCH_LINKS_TYPE, OCTETS, RECEIPT_TYPE } from './schemas.ts';

/** Of the document, what is touched here. */
interface Document {
  readonly paths?: object;
}

interface Parameter {
  readonly name: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
}

type Media =
  | 'application/json'
  | 'text/plain'
  | 'text/event-stream'
  | typeof OCTETS
  | typeof RECEIPT_TYPE
  | typeof EPOCH_LINKS_TYPE;

interface Answer {
  readonly status: number;
  readonly description: string;
  readonly media: readonly Media[];
}

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance', 'requestId', 'retryable', 'help'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', pattern: '^WITAN[0-9]{4}$' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    retryable: { type: 'boolean', description: 'whether the same request may succeed later' },
    help: { type: 'string', description: 'what to do' },
  },
};

function ok(description: string, ...media: readonly Media[]): Answer {
  return { status: 200, description, media };
}

const RECORD = ok('The answer at one height, with its proof', JSON_TYPE, RECEIPT_TYPE);
const PENDING: Answer = { status: 202, description: 'Taken, not final yet', media: [JSON_TYPE] };

/** By method and path; records of modules share one. */
const ANSWERS: Readonly<Record<string, readonly Answer[]>> = {
  'put /v1/transactions/{txid}': [
    ok('Final, with its outcome and receipt', JSON_TYPE, RECEIPT_TYPE),
    PENDING,
  ],
  'get /v1/transactions/{txid}': [ok('Final, with its outcome', JSON_TYPE, RECEIPT_TYPE), PENDING],
  'post /v1/transactions': [
    { status: 202, description: 'Which were taken, and which refused why', media: [JSON_TYPE] },
  ],
  'get /v1/blocks/{height}': [ok('Header, result and certificate', JSON_TYPE)],
  'get /v1/headers/{height}': [ok('Header and result', JSON_TYPE)],
  'get /v1/landmarks': [ok('Rows of 76 bytes, in the order of their days', OCTETS)],
  'get /v1/proof/landmark/{day}/{height}.pb': [ok('A SealedHead without cosignatures', OCTETS)],
  'get /v1/pages/{height}': [ok('A StatePage', OCTETS)],
  'get /v1/epochs/{epoch}': [
    ok('The last block, its certificate, and the council that came after', JSON_TYPE),
  ],
  'get /v1/epochs/{epoch}.pb': [ok('EpochLinks of one step', EPOCH_LINKS_TYPE)],
  'get /v1/epochs/skip/{epoch}.pb': [
    ok('EpochLinks, as far as ends are cosigned', EPOCH_LINKS_TYPE),
  ],
  'get /v1/policy': [ok('A quorum of the agencies by their attest keys', 'text/plain')],
  'get /v1/validators': [ok('Agencies with their keys, by seat', JSON_TYPE)],
  'get /v1/evidence': [
    ok('Pieces with their bytes, and whether a block carries them; a link to the next', JSON_TYPE),
  ],
  'post /v1/evidence': [
    { status: 202, description: 'True, and whether a block carries it', media: [JSON_TYPE] },
  ],
  'get /v1/checkpoint': [ok('A note with exactly q cosignatures', 'text/plain')],
  'get /v1/checkpoint.full': [ok('A note with all cosignatures that are known', 'text/plain')],
  'get /v1/tile/{path}': [ok('Hashes of 32 bytes, or entries behind their lengths', OCTETS)],
  'get /v1/genesis': [ok('What all trust begins with', JSON_TYPE)],
  'get /v1/status': [ok('What this node says of itself, unproved', JSON_TYPE)],
  'get /v1/events': [ok('A stream; the id of an event is where to resume', 'text/event-stream')],
  'get /livez': [ok('It does', 'text/plain')],
  'get /readyz': [ok('It does', 'text/plain')],
};

/** Completes the document that was made from the routes. */
export function completeDocument<Whole extends Document>(document: Whole): Whole {
  const items = Object.entries(document.paths ?? {}).map(([path, item]: [string, object]) => {
    const named = path.replace('{*}', '{path}');
    const operations = Object.entries(item).map(([method, operation]: [string, Operation]) => [
      method,
      completeOperation(`${method} ${named}`, operation),
    ]);
    return [named, Object.fromEntries(operations)];
  });
  const components = { schemas: { Problem: PROBLEM_SCHEMA } };
  return { ...document, components, paths: Object.fromEntries(items) };
}

function completeOperation(name: string, operation: Operation): object {
  const { parameters = [] } = operation;
  const answers = ANSWERS[name] ?? (name.endsWith('/{path}') ? [RECORD] : []);
  const takesBytes = name.startsWith('put ') || name.startsWith('post ');
  const octets = { [OCTETS]: {} };
  return {
    ...operation,
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(nameParameter) }),
    ...(takesBytes ? { requestBody: { required: true, content: octets } } : {}),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [answer.status, responseOf(answer)])),
      default: {
        description: 'A problem (RFC 9457)',
        content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function nameParameter(parameter: Parameter): Parameter {
  return parameter.name === '*' ? { ...parameter, name: 'path' } : parameter;
}

function responseOf({ description, media }: Answer): object {
  return { description, content: Object.fromEntries(media.map((type) => [type, {}])) };
}
