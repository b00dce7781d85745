// A reader for protobufjs that counts fields. Its decoders build an object for every element before
// anybody can ask how many there are, and an element may take two bytes on the wire and a hundred
// in memory: half a megabyte of empty elements would become thirty.

import protobuf from 'protobufjs/minimal.js';
import { DecodeError } from './problems.ts';

/** Reads at most `fieldsMax` fields, at all depths together; then throws DecodeError. */
export class BoundedReader extends protobuf.Reader {
  #fieldsLeft: number;

  constructor(bytes: Uint8Array, fieldsMax: number) {
    super(bytes);
    this.#fieldsLeft = fieldsMax;
  }

  override tag(): number {
    if (this.#fieldsLeft === 0) throw new DecodeError('codec/count', 'fields');
    this.#fieldsLeft -= 1;
    return super.tag();
  }
}
