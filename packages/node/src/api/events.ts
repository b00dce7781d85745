// Server-sent events of final blocks, with exact resumption: the id of an event is its position,
// and a client that names the last one it saw misses none and sees none twice.

import type { FastifyInstance } from 'fastify';
import type { LedgerEvent, LedgerService } from './ledger-service.ts';
import { EVENTS_QUERY } from './schemas.ts';

interface EventsQuery {
  readonly module?: string;
  readonly key?: string;
  readonly after?: string;
}

const PING_MS = 15_000;
const EVENTS_PER_READ = 256;
/** A reader this far behind is cut off with its cursor, never skipped over. */
const BUFFERED_BYTES_MAX = 1024 * 1024;

function position(text: string | undefined, head: number): { height: number; index: number } {
  const [height, index] = (text ?? '').split('-').map(Number);
  if (height === undefined || index === undefined) return { height: head + 1, index: -1 };
  return { height, index };
}

function matches(event: LedgerEvent, query: EventsQuery): boolean {
  if (query.module !== undefined && !event.event.startsWith(`${query.module}.`)) return false;
  if (query.key === undefined) return true;
  return event.keys.includes(query.key);
}

export function eventRoutes(app: FastifyInstance, service: LedgerService): void {
  app.get<{ Querystring: EventsQuery }>(
    '/v1/events',
    { schema: { summary: 'Events of final blocks (SSE)', querystring: EVENTS_QUERY } },
    (request, reply) => {
      const { query } = request;
      const resumed = request.headers['last-event-id'] ?? query.after;
      let at = position(Array.isArray(resumed) ? resumed[0] : resumed, service.status().height);
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'access-control-allow-origin': '*',
      });
      stream.write(': witan\n\n');
      const push = (): void => {
        for (;;) {
          const events = service.eventsAfter(at.height, at.index, EVENTS_PER_READ);
          for (const event of events) {
            at = { height: event.height, index: event.index };
            if (!matches(event, query)) continue;
            stream.write(
              `id: ${event.height}-${event.index}\nevent: ${event.event}\n` +
                `data: ${JSON.stringify(event.data)}\n\n`,
            );
          }
          if (stream.writableLength > BUFFERED_BYTES_MAX) return void stream.destroy();
          if (events.length < EVENTS_PER_READ) return;
        }
      };
      const unsubscribe = service.onBlock(push);
      const ping = setInterval(() => stream.write(': ping\n\n'), PING_MS);
      stream.on('close', () => {
        unsubscribe();
        clearInterval(ping);
      });
      push();
    },
  );
}
