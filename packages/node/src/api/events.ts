// Server-sent events of final blocks, with exact resumption: the id of an event is its position,
// and a client that names the last one it saw misses none and sees none twice. A reader who is slow
// or far behind is read for at its own pace: one page is kept for it, and a stream whose reader
// takes nothing for a minute is cut.

import type { ServerResponse } from 'node:http';
import { WitanError } from '@witan/ledger/problems';
import type { FastifyInstance } from 'fastify';
import {
  BEHIND_ALL,
  type EventPosition,
  type LedgerEvent,
  type LedgerService,
} from './ledger-service.ts';
import { EVENTS_QUERY } from './schemas.ts';
import { type StreamLimits, StreamPlaces } from './stream-places.ts';

interface EventsQuery {
  readonly module?: string;
  readonly key?: string;
  readonly after?: string;
}

const PING_MS = 15_000;
/** Pings that a reader may leave in its buffer before its stream is cut. */
const STALLED_PINGS_MAX = 4;
const POSITION = /^(\d{1,15})-(\d{1,9})$/;

/** Where a reader goes on; without a position, behind all that is final now. */
function startOf(text: string | undefined, service: LedgerService): EventPosition {
  if (text === undefined) return { height: service.status().height + 1, index: -1 };
  const match = POSITION.exec(text);
  // A guess would lose events, and nobody would notice.
  if (match === null) throw new WitanError('api/invalid-request', 'position: HEIGHT-INDEX');
  return { height: Number(match[1]), index: Number(match[2]) };
}

/**
 * Where a reader goes on whose position is too old (experience.md §8.3): it reads the state as of
 * the height of the snapshot, and the events behind that; or, knowing what it misses, the oldest.
 */
function linksPast(service: LedgerService): string {
  const { height } = service.status();
  const { height: from, index } = service.oldestEvents;
  const after = (position: string): string => `</v1/events?after=${position}>`;
  return [
    `</v1/headers/${height}>; rel="snapshot"`,
    `${after(`${height}-${BEHIND_ALL}`)}; rel="next"`,
    `${after(`${from}-${index}`)}; rel="first"`,
  ].join(', ');
}

function matches({ event, keys }: LedgerEvent, { module, key }: EventsQuery): boolean {
  if (module !== undefined && !event.startsWith(`${module}.`)) return false;
  return key === undefined || keys.includes(key);
}

function encodeEvent({ height, index, event, data }: LedgerEvent): string {
  return `id: ${height}-${index}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** One reader: pages of events go out while it takes them, a page at a time. */
class Subscription {
  readonly #service: LedgerService;
  readonly #query: EventsQuery;
  readonly #stream: ServerResponse;
  #position: EventPosition;
  #reading = false;
  #stalled = 0;
  readonly #leave: () => void;

  /** `leave` is called once, when the stream is over. */
  constructor(
    service: LedgerService,
    query: EventsQuery,
    stream: ServerResponse,
    position: EventPosition,
    leave: () => void,
  ) {
    this.#service = service;
    this.#query = query;
    this.#stream = stream;
    this.#position = position;
    this.#leave = leave;
  }

  start(): void {
    const stream = this.#stream;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    stream.write(': witan\n\n');
    const unsubscribe = this.#service.onBlock(() => this.#read());
    const ping = setInterval(() => this.#ping(), PING_MS);
    stream.on('close', () => {
      this.#leave();
      this.#reading = true;
      unsubscribe();
      clearInterval(ping);
    });
    this.#read();
  }

  /** Nothing is added to what a reader does not take. */
  #ping(): void {
    this.#stalled = this.#stream.writableNeedDrain ? this.#stalled + 1 : 0;
    if (this.#stalled >= STALLED_PINGS_MAX) this.#stream.destroy();
    else if (this.#stalled === 0) this.#stream.write(': ping\n\n');
  }

  #read(): void {
    if (this.#reading) return;
    this.#reading = true;
    const { events, reached, complete } = this.#service.eventsAfter(this.#position);
    this.#position = reached;
    const text = events.filter((event) => matches(event, this.#query)).map(encodeEvent);
    const again = (): void => {
      if (this.#stream.destroyed) return;
      this.#reading = false;
      this.#read();
    };
    if (text.length > 0 && !this.#stream.write(text.join(''))) this.#stream.once('drain', again);
    else if (complete) this.#reading = false;
    // Whatever else this process has to do comes between two pages.
    else setImmediate(again);
  }
}

export function eventRoutes(
  app: FastifyInstance,
  service: LedgerService,
  limits?: StreamLimits,
): void {
  const places = new StreamPlaces(limits);
  app.get<{ Querystring: EventsQuery }>(
    '/v1/events',
    { schema: { summary: 'Events of final blocks (SSE)', querystring: EVENTS_QUERY } },
    (request, reply) => {
      const resumed = request.headers['last-event-id'] ?? request.query.after;
      const position = startOf(Array.isArray(resumed) ? resumed[0] : resumed, service);
      // Events that are gone are a refusal, and none is possible once the stream has begun.
      try {
        service.eventsAfter(position);
      } catch (error) {
        const isGone = error instanceof WitanError && error.key === 'query/events-gone';
        if (isGone) reply.header('link', linksPast(service));
        throw error;
      }
      const leave = places.take(request.ip);
      reply.hijack();
      new Subscription(service, request.query, reply.raw, position, leave).start();
    },
  );
}
