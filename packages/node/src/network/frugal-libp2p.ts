// libp2p as it is, without what it does several times for each message: a write to the socket for
// each part of one, a frame of Yamux that grants what was just taken, and an error that says that
// all was read. A vote cost eight calls of the kernel at both ends, and costs two.
//
// Each of these takes a method of a library in hand that is not part of its interface. Where it is
// missing, or of another kind than here, nothing is changed but the price.

import './polyfill.ts';
import { noise } from '@chainsafe/libp2p-noise';
import type { MultiaddrConnection, Stream, Transport, Upgrader } from '@libp2p/interface';
import { tcp } from '@libp2p/tcp';
import { streamWindowBytesMax } from './bounds.ts';

type TransportFactory = ReturnType<typeof tcp>;
type EncrypterFactory = ReturnType<typeof noise>;

/** The lists of arrays in which libp2p passes bytes on: the part that is used. */
interface ByteList {
  readonly byteLength: number;
  get(index: number): number;
  subarray(): Uint8Array;
}

type Parts = Iterable<Uint8Array> & Partial<ByteList>;

/** What a connection of libp2p's TCP has besides its interface. */
interface SendsParts {
  sendData?: (parts: Parts) => unknown;
}

/**
 * TCP whose connections write in one piece what leaves together. Noise makes an array each of a
 * length, a header, the text and a tag, and every one was a packet of its own.
 */
export function tcpInWholeWrites(options: Parameters<typeof tcp>[0]): TransportFactory {
  const create = tcp(options);
  return (components) => {
    const transport: Transport = create(components);
    const dial = transport.dial.bind(transport);
    const createListener = transport.createListener.bind(transport);
    transport.dial = (address, dialOptions) =>
      dial(address, { ...dialOptions, upgrader: joining(dialOptions.upgrader) });
    transport.createListener = (listenOptions) =>
      createListener({ ...listenOptions, upgrader: joining(listenOptions.upgrader) });
    return transport;
  };
}

/** The upgrader is where a transport hands over each connection that it has made. */
function joining(upgrader: Upgrader): Upgrader {
  return new Proxy(upgrader, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'upgradeInbound' && name !== 'upgradeOutbound') return value.bind(target);
      return (connection: MultiaddrConnection, options: unknown) =>
        value.call(target, inWholeWrites(connection), options);
    },
  });
}

function inWholeWrites(connection: MultiaddrConnection): MultiaddrConnection {
  const sending = connection as SendsParts;
  const { sendData } = sending;
  if (sendData === undefined) return connection;
  sending.sendData = (parts) => {
    const whole = parts.subarray?.();
    return sendData.call(connection, whole === undefined ? parts : [whole]);
  };
  return connection;
}

interface ReadsLengths {
  readonly decoder?: {
    lengthDecoder: (data: ByteList) => number;
    readonly encodingLength?: (length: number) => number;
  };
}

const LENGTH_BYTES = 2;

/** What a reader of lengths throws where it needs more, as at the end of every message. */
const INCOMPLETE: RangeError = new RangeError('a length has two bytes');

/** Noise that says in one error for all messages, not in a new one each, that it read all of it. */
export function quietNoise(): EncrypterFactory {
  const create = noise();
  return (components) => {
    const encrypter = create(components);
    const secureInbound = encrypter.secureInbound.bind(encrypter);
    const secureOutbound = encrypter.secureOutbound.bind(encrypter);
    encrypter.secureInbound = async (...terms) => quiet(await secureInbound(...terms));
    encrypter.secureOutbound = async (...terms) => quiet(await secureOutbound(...terms));
    return encrypter;
  };
}

function quiet<Secured extends { readonly connection: unknown }>(secured: Secured): Secured {
  const { decoder } = secured.connection as ReadsLengths;
  if (decoder?.encodingLength?.(0) !== LENGTH_BYTES) return secured;
  decoder.lengthDecoder = (data) => {
    if (data.byteLength < LENGTH_BYTES) throw INCOMPLETE;
    return data.get(0) * 256 + data.get(1);
  };
  return secured;
}

interface GrantsWindow {
  readonly recvWindow?: unknown;
  readonly recvWindowCapacity?: unknown;
  sendWindowUpdate?: () => void;
}

/** Of a window that begins at four times as much, and may grow to eight times. */
const GRANT_BYTES_MIN = streamWindowBytesMax / 8;

/**
 * Yamux answers each frame of data with one that grants its bytes anew. Here a grant waits until it
 * is worth a frame; the sender never has less than three quarters of its window.
 */
export function grantRarely(stream: Stream): void {
  const granting = stream as GrantsWindow;
  const { sendWindowUpdate } = granting;
  if (sendWindowUpdate === undefined) return;
  granting.sendWindowUpdate = () => {
    const taken = Number(granting.recvWindow) - Number(granting.recvWindowCapacity);
    if (!(taken < GRANT_BYTES_MIN)) sendWindowUpdate.call(stream);
  };
}
