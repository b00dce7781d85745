// Malformed requests, made from our own OpenAPI document (U1): for each operation and parameter
// what its schema forbids or only just allows, types confused, Unicode at its worst, things too
// long and too deep, wrong methods, and headers that lie. From one seed.

import type { Draw } from './mutator.ts';
import { mutated } from './mutator.ts';

interface Parameter {
  readonly in: 'path' | 'query';
  readonly name: string;
  readonly schema: { readonly enum?: readonly string[]; readonly pattern?: string };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK'];
const OCTETS = 'application/octet-stream';

const NUMBERS = ['-1', '+1', '00', '0x10', '1e3', '1.0', '9007199254740992', '999999999999999'];
const TYPES = ['true', 'null', 'NaN', '[]', '{}', '%5B1%5D', '%7B%22a%22%3A1%7D', 'undefined'];
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  '..',
  '%2e%2e',
  '..%2f..%2fetc%2fpasswd',
  '.',
];
/** Overlong forms, surrogates, nothing, marks that turn text around, and half of a character. */
const UNICODE = [
  '%00',
  '%C0%AF',
  '%ED%A0%80',
  '%F0%9F%8F%9B',
  '%E2%80%AE',
  '%F0%9F',
  '%FF',
  '%',
  '%zz',
];
const LONG = [64, 65, 257, 4_000, 14_000].map((length) => 'a'.repeat(length));
const VALUES = ['', '%20', ...NUMBERS, ...TYPES, ...NAMES, ...UNICODE, ...LONG];

const HEADERS: readonly (readonly [string, string])[] = [
  ['accept', 'application/vnd.witan.receipt'],
  ['accept', '*/*;q=banana'],
  ['accept', 'x'.repeat(4_000)],
  ['content-type', 'application/json'],
  ['content-type', 'application/octet-stream; charset=\u00ff'],
  ['content-type', ';;;'],
  ['content-encoding', 'gzip'],
  ['last-event-id', '-1--1'],
  ['last-event-id', '9'.repeat(400)],
  ['range', 'bytes=0-0,-1'],
  ['if-none-match', '"'],
  ['x-forwarded-for', '127.0.0.1'],
  ['cookie', '__proto__=1; '.repeat(200)],
  ['authorization', `Bearer ${'e'.repeat(5_000)}`],
  ['origin', 'null'],
  ['transfer-encoding', 'chunked'],
];

function deepJson(depth: number): Uint8Array {
  return Buffer.from('['.repeat(depth) + ']'.repeat(depth));
}

/** A value that the schema takes, so that only one thing at a time is wrong. */
function validValue({ name, schema }: Parameter, draw: Draw): string {
  if (schema.enum !== undefined) return draw.pick(schema.enum);
  if (name === 'txid') return Buffer.from(draw.bytes(32)).toString('hex');
  if (name === 'timeout') return '1ms';
  if (name === 'after') return '0-0';
  if (name === 'path') return draw.pick(['parcels', 'parcels/P-1', 'persons', 'titles', 'offices']);
  return String(draw.below(10));
}

export class RequestMaker {
  readonly #operations: readonly (readonly [string, string, Operation])[];
  readonly #draw: Draw;
  readonly #transactions: readonly Uint8Array[];

  /** `transactions` are genuine ones, to be damaged. */
  constructor(document: OpenApi, draw: Draw, transactions: readonly Uint8Array[]) {
    this.#operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => [path, method, operation] as const),
    );
    this.#draw = draw;
    this.#transactions = transactions;
  }

  next(): HostileRequest {
    const draw = this.#draw;
    const [template, method, operation] = draw.pick(this.#operations);
    const parameters = operation.parameters ?? [];
    const takesBytes = operation.requestBody !== undefined;
    const wrong = draw.below(takesBytes ? 6 : 4);
    const target = wrong === 0 && parameters.length > 0 ? draw.pick(parameters) : undefined;
    const chosen = (parameter: Parameter): string =>
      parameter === target ? draw.pick(VALUES) : validValue(parameter, draw);
    let path = template;
    const query: string[] = [];
    for (const parameter of parameters) {
      if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, chosen(parameter));
      else if (parameter === target) query.push(`${parameter.name}=${chosen(parameter)}`);
    }
    const headers: Record<string, string> = takesBytes ? { 'content-type': OCTETS } : {};
    if (wrong === 1)
      path += draw.pick(['/', '/x', '//', '/%2f', '?', ';a=b', `/${draw.pick(VALUES)}`]);
    if (wrong === 2) query.push(this.#strayQuery(parameters));
    if (wrong === 3) this.#lie(headers);
    const wrongMethod = wrong === 1 && draw.below(3) === 0;
    return {
      method: wrongMethod ? draw.pick(METHODS) : method.toUpperCase(),
      path: query.length > 0 ? `${path}?${query.join('&')}` : path,
      headers,
      body: takesBytes || wrongMethod ? this.#body() : undefined,
    };
  }

  /** Parameters that nobody declared, declared ones twice, and names that objects inherit. */
  #strayQuery(parameters: readonly Parameter[]): string {
    const draw = this.#draw;
    const name = parameters.length > 0 ? draw.pick(parameters).name : 'at';
    const value = draw.pick(VALUES);
    return draw.pick([
      `${name}=1&${name}=2`,
      `${name}[]=${value}`,
      `${name}[a][b]=${value}`,
      `__proto__[x]=${value}`,
      `unknown=${value}`,
      `=${value}`,
      '&'.repeat(500),
      `${'a=1&'.repeat(2_000)}`,
    ]);
  }

  #lie(headers: Record<string, string>): void {
    for (let left = 1 + this.#draw.below(3); left > 0; left--) {
      const [name, value] = this.#draw.pick(HEADERS);
      headers[name] = value;
    }
  }

  #body(): Uint8Array {
    const draw = this.#draw;
    switch (draw.below(6)) {
      case 0:
        return draw.bytes(draw.below(300));
      case 1:
        return deepJson(1 + draw.below(20_000));
      case 2:
        return new Uint8Array(draw.pick([0, 1, 65_536, 65_537, 300_000]));
      default:
        return mutated(draw.pick(this.#transactions), draw, this.#transactions);
    }
  }
}

const CHUNKED = 'Transfer-Encoding: chunked\r\n';

/** What is not even HTTP, or HTTP that says two things at once. */
export const RAW_REQUESTS: readonly string[] = [
  'hello\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'GET /v1/status HTTP/1.1\r\n\r\n',
  'GET /v1/status HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'GET /v1/status HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\n\r\n',
  'GET  /v1/status  HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /\x00 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /v1/status HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET /v1/status HTTP/1.1\r\nHost: a\r\nX: ${'b'.repeat(20_000)}\r\n\r\n`,
  `GET /v1/status HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(3_000)}\r\n`,
  'POST /v1/transactions HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
  'POST /v1/transactions HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n',
  'POST /v1/transactions HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
  `POST /v1/transactions HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n${CHUNKED}\r\n0\r\n\r\n`,
  'POST /v1/transactions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n',
  'POST /v1/transactions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n',
  'CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /v1/events HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];
