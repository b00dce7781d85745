// The ports of one process: where the replica of a seat touches the world. Each call may be its
// last (P2); liars stand between it and the network, checkers look on.

import type { BatchVerifier, Block, Clock, Network, Observer, Signer } from '@witan/consensus';
import type { Result } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import { decodeMessage } from '@witan/ledger/codec';
import type { Council } from '@witan/ledger/council';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import type { ProblemKey } from '@witan/ledger/problems';
import type { DurableApplication } from './application.ts';
import type { BatchRegistry } from './batches.ts';
import type { Tell } from './checkers/checker.ts';
import { describeMessage, describeStatement } from './describe.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Links } from './links.ts';
import type { Machine, Ports } from './machine.ts';
import type { Endpoint, Frame, SimulatedNetwork } from './network.ts';
import type { Process } from './process.ts';
import type { Processor } from './processor.ts';
import type { SignatureScheme } from './signatures.ts';
import type { Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';
import type { Liar, SaidFrame } from './villains/liar.ts';

/** A machine at its place in the network. */
export interface Seat {
  readonly identity: number;
  readonly honest: boolean;
  readonly endpoint: Endpoint;
  readonly machine: Machine;
  readonly liar: Liar | undefined;
  /** As the process that runs numbers them. */
  readonly links: Links;
  /** Twins only: the validators that this one talks to; undefined = everybody. */
  audience: ReadonlySet<number> | undefined;
  /** Of a starved machine. */
  readonly processor: Processor | undefined;
  /** Where its verification runs. */
  readonly worker: Processor | undefined;
}

/** What the ports of all seats share. */
export interface World {
  readonly timeline: Timeline;
  readonly network: SimulatedNetwork;
  readonly scheme: SignatureScheme;
  readonly batches: BatchRegistry;
  readonly trace: Trace;
  readonly fingerprint: Fingerprint;
  readonly seats: readonly Seat[];
  /** True UTC, in milliseconds. */
  utcMs(): number;
  tell: Tell;
  entered(seat: Seat, council: Council): void;
  halted(seat: Seat, key: ProblemKey, detail: string): void;
}

const VERIFY_US_MAX = 1_500;

/** Hands a frame to the replica of a seat, past whoever lies there. */
export function receive(world: World, seat: Seat, frame: Frame): void {
  const { liar, links, machine } = seat;
  const { process } = machine;
  const hear = (): void =>
    process?.run(() => {
      const numbered = { ...frame, from: links.numberOf(frame.from) };
      const { heard, answers } = liar?.hear(numbered) ?? { heard: numbered, answers: [] };
      for (const said of answers) say(world, seat, process, said);
      if (heard === undefined) return;
      world.trace.note(`${seat.identity}`, () => {
        return `← ${frame.from}: ${describeFrame(heard.kind, heard.payload)}`;
      });
      machine.replica?.receive(heard.from, heard.kind, heard.payload);
    });
  if (seat.processor === undefined) hear();
  else seat.processor.piece(seat.processor.costs.frame, hear);
}

export function portsOf(
  world: World,
  seat: Seat,
  process: Process,
  application: DurableApplication,
): Ports {
  const { batches, scheme, timeline } = world;
  const verify: BatchVerifier['verify'] = (batch, done) => {
    process.touch();
    const verdict = batches.verdict(batch);
    const { processor, worker } = seat;
    if (processor !== undefined && worker !== undefined) {
      const costUs = worker.costs.verifiedTransaction * batch.header.count;
      worker.piece(costUs, () =>
        processor.piece(
          0,
          process.later(() => done(verdict)),
        ),
      );
      return;
    }
    const delayUs = Number(batch.header.seq % 7) * (VERIFY_US_MAX / 7);
    timeline.after(
      delayUs,
      process.later(() => done(verdict)),
    );
  };
  return {
    application: applicationPort(world, seat, process, application),
    batchVerifier: { verify },
    clock: clockPort(world, seat, process),
    network: networkPort(world, seat, process),
    observer: observerPort(world, seat, process),
    signer: (judge) => signerPort(world, seat, process, judge),
    trace: seat.honest
      ? (_event, effects) => world.tell('stepped', seat.identity, process.number, effects)
      : undefined,
    verifySignature: seat.liar?.trusting ? () => true : scheme.verify,
  };
}

function say(world: World, seat: Seat, process: Process, said: SaidFrame): void {
  const { to, kind, payload, delayMs } = said;
  const identity = seat.links.identityAt(to);
  if (delayMs === 0) send(world, seat, identity, { kind, payload });
  else {
    const later = process.later(() => send(world, seat, identity, { kind, payload }));
    world.timeline.after(delayMs * 1_000, later);
  }
}

function send(
  { network, seats }: World,
  from: Seat,
  to: number,
  { kind, payload }: Pick<Frame, 'kind' | 'payload'>,
): boolean {
  let sent = true;
  for (const seat of seats) {
    if (seat.identity !== to || !hears(from, seat) || !hears(seat, from)) continue;
    sent = network.send(from.endpoint, seat.endpoint, kind, payload) && sent;
  }
  return sent;
}

function hears(listener: Seat, speaker: Seat): boolean {
  return listener.audience === undefined || listener.audience.has(speaker.identity);
}

function applicationPort(
  { batches, fingerprint, tell, trace }: World,
  { honest, identity, machine, processor }: Seat,
  process: Process,
  application: DurableApplication,
): Ports['application'] {
  return {
    get appliedHeight(): number {
      return application.appliedHeight;
    },
    council: application.council,
    changedAt: application.changedAt,
    execute: (block, held) => {
      process.touch();
      for (const batch of held) {
        const { length } = batches.transactionsIn(batch);
        processor?.spend(length * processor.costs.executedTransaction);
      }
      const executed = application.execute(block, held);
      machine.attestation?.executed(block, executed.result);
      return executed;
    },
    commit: (block: Block, result: Result) => {
      process.touch();
      application.commit(block, result);
      machine.attestation?.delivered(block, result);
      trace.note(`${identity}`, () => `commits ${block.header.height}`);
      fingerprint.addBytes(block.hash);
      if (!honest) return;
      tell('delivered', identity, process.number, block, result);
    },
    abort: (blockHash) => {
      process.touch();
      application.abort(blockHash);
    },
  };
}

function clockPort(world: World, { machine, processor }: Seat, process: Process): Clock {
  const { timeline } = world;
  const bootMs = timeline.nowMs;
  return {
    monotonicMs: () => 1_000 + timeline.nowMs - bootMs,
    utcMs: () => world.utcMs() + machine.skewMs,
    setTimer: (delayMs, callback) => {
      process.touch();
      let cancelled = false;
      const fire = process.later(() => {
        if (!cancelled) callback();
      });
      const due = processor === undefined ? fire : () => processor.timer(fire);
      const cancel = timeline.after(delayMs * 1_000 + 200, due);
      return () => {
        cancelled = true;
        cancel();
      };
    },
  };
}

function networkPort(world: World, seat: Seat, process: Process): Network {
  const { identity, liar, links } = seat;
  const speak = (to: number, kind: number, payload: Uint8Array): boolean => {
    process.touch();
    world.trace.note(`${identity}`, () => {
      return `→ ${links.identityAt(to)}: ${describeFrame(kind, payload)}`;
    });
    if (liar === undefined) return send(world, seat, links.identityAt(to), { kind, payload });
    for (const said of liar.speak(to, kind, payload)) say(world, seat, process, said);
    return true;
  };
  const identities = [...new Set(world.seats.map((each) => each.identity))];
  return {
    broadcast: (kind, payload) => {
      // A crash in the middle reaches any subset that begins behind the sender.
      for (let step = 1; step < identities.length; step++) {
        const to = (identity + step) % identities.length;
        const seated = links.seatOf(to) !== undefined;
        if (seated || kind === MESSAGE_KINDS.STATUS) speak(links.numberOf(to), kind, payload);
      }
    },
    send: speak,
    rttMs: () => world.network.rttMs,
  };
}

function observerPort(world: World, seat: Seat, process: Process): Observer {
  const { honest, identity, machine } = seat;
  const note = (what: () => string): void => world.trace.note(`${identity}`, what);
  return {
    committed: (block: Block, result: Result, certificate: Certificate | undefined) => {
      process.touch();
      if (!honest) return;
      world.tell('committed', identity, block, result, certificate);
    },
    certified: (certificate) => {
      process.touch();
      if (honest) world.tell('certified', identity, certificate);
    },
    accused: (evidence) => {
      process.touch();
      note(() => `accuses ${evidence.culprit} of ${evidence.kind}`);
      if (honest) world.tell('accused', identity, evidence);
    },
    viewChanged: (_epoch, view, active) => {
      process.touch();
      note(() => (active ? `enters view ${view}` : `wants view ${view}`));
    },
    councilChanged: (council) => {
      process.touch();
      note(() => `enters epoch ${council.epoch}`);
      world.entered(seat, council);
      if (!honest) return;
      world.tell('reformed', identity, process.number, council);
    },
    halted: (key: ProblemKey, detail: string) => {
      process.touch();
      note(() => `halts: ${key} ${detail}`);
      if (key === 'storage/io') machine.exit();
      else world.halted(seat, key, detail);
    },
  };
}

function signerPort(
  { tell, trace }: World,
  { honest, identity, machine }: Seat,
  process: Process,
  judge: Signer,
): Signer {
  return {
    get standing() {
      return judge.standing;
    },
    fence: (signsFrom, done) => {
      process.touch();
      judge.fence(signsFrom, done);
    },
    sign: (requests, done) => {
      process.touch();
      judge.sign(requests, (signatures) => {
        requests.forEach((request, index) => {
          if (signatures[index] === undefined) return;
          trace.note(`${identity}`, () => `signs ${describeStatement(request.statement)}`);
          if (honest) tell('signed', identity, request);
          machine.attestation?.signed(request);
        });
        process.touch();
        done(signatures);
      });
    },
  };
}

function describeFrame(kind: number, payload: Uint8Array): string {
  return describeMessage(decodeMessage(kind, payload));
}
