// Gives this process zlib's CRC-32: some twenty times as fast as the table on long records.

import { crc32 } from 'node:zlib';
import { installCrc32 } from '@witan/ledger/checksum';

export function installNativeChecksum(): void {
  installCrc32(crc32);
}
