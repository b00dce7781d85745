// Canonical protobuf for calls, described field by field. protobufjs reads and writes the bytes.
//
// Decoding goes in this order (network.md §9.2): bound the bytes, decode as many fields as there
// may be, encode again, compare, then bound counts, check lengths and convert. So a message has one
// byte string.

import { equalBytes, plainBytes } from './bytes.ts';
import { type Codec, type Fields, message } from './codec-fields.ts';
import { BoundedReader } from './codec-reader.ts';
import { DecodeError } from './problems.ts';

/** What is used of a class that pbjs generated. */
interface GeneratedMessage {
  encode(message: object): { finish(): Uint8Array };
  decode(reader: BoundedReader): object;
}

/** The codec of a message whose bytes number at most `bytesMax`. */
export function protobufCodec<T>(
  type: GeneratedMessage,
  bytesMax: number,
  fields: Fields<T>,
): Codec<T> {
  const whole = message(fields);
  return {
    encode: (value) => plainBytes(type.encode(whole.toWire(value) as object).finish()),
    decode(bytes) {
      if (bytes.length > bytesMax) throw new DecodeError('codec/too-long');
      const wire = readMessage(type, new BoundedReader(plainBytes(bytes), whole.fieldsMax - 1));
      if (!equalBytes(plainBytes(type.encode(wire).finish()), bytes)) {
        throw new DecodeError('codec/not-canonical');
      }
      return whole.fromWire(wire);
    },
  };
}

function readMessage(type: GeneratedMessage, reader: BoundedReader): object {
  try {
    return type.decode(reader);
  } catch (cause) {
    if (cause instanceof DecodeError) throw cause;
    throw new DecodeError('codec/malformed', undefined, { cause });
  }
}
