// A reader of server-sent events, as a browser would be one: it keeps what came and the last id.

import { strict as assert } from 'node:assert';
import type { Agency } from './consortium.ts';
import { until } from './patience.ts';

export interface ReceivedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

export class EventStream {
  readonly events: ReceivedEvent[] = [];
  readonly #abort = new AbortController();

  static async open(
    agency: Agency,
    query: string,
    lastEventId?: string,
    timeoutMs = 60_000,
  ): Promise<EventStream> {
    const stream = new EventStream();
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const signal = AbortSignal.any([stream.#abort.signal, AbortSignal.timeout(timeoutMs)]);
    const response = await agency.fetch(`/v1/events${query}`, { headers, signal });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    assert.ok(response.body);
    void stream.#read(response.body.pipeThrough(new TextDecoderStream()));
    return stream;
  }

  async #read(body: ReadableStream<string>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body) {
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop() as string;
        for (const block of blocks) this.#take(block);
      }
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    }
  }

  #take(block: string): void {
    const lines = block.split('\n').filter((line) => !line.startsWith(':'));
    if (lines.length === 0) return;
    const field = (name: string): string => {
      const line = lines.find((each) => each.startsWith(`${name}: `));
      assert.ok(line, `an event without ${name}: ${block}`);
      return line.slice(name.length + 2);
    };
    this.events.push({ id: field('id'), event: field('event'), data: field('data') });
  }

  async received(count: number, timeoutMs: number): Promise<readonly ReceivedEvent[]> {
    const seen = (): string => JSON.stringify(this.events);
    await until(`${count} events`, timeoutMs, () => this.events.length >= count, seen);
    return this.events;
  }

  close(): void {
    this.#abort.abort();
  }
}
