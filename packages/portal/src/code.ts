// A QR code as a picture of squares. The library that lays it out loads with this file, which a
// page that prints imports when it is asked for.

import qrcode from 'qrcode-generator';

type QRCode = ReturnType<typeof qrcode>;

export interface Code {
  /** 1 to 40, which is how many squares there are: 4 · version + 17 on a side. */
  readonly version: number;
  readonly side: number;
  /** All dark squares as one path of SVG, a unit for each. */
  readonly path: string;
}

/**
 * jsQR 1.4.0 looks for one alignment pattern of this version at row 74 instead of 78 (ISO/IEC
 * 18004, annex E), and does not read such a code at level L.
 */
const UNREAD_VERSION = 23;
const NEXT_VERSION = 24;

/** Undefined for a text that no code holds. Level L: paper is clean, a small code reads best. */
export function codeOf(text: string): Code | undefined {
  const least = laidOut(text, 0);
  const isUnread = least?.getModuleCount() === sideOf(UNREAD_VERSION);
  const code = isUnread ? laidOut(text, NEXT_VERSION) : least;
  return code && drawn(code);
}

function sideOf(version: number): number {
  return 4 * version + 17;
}

/** Version 0: the least that has room. */
function laidOut(text: string, version: 0 | typeof NEXT_VERSION): QRCode | undefined {
  const code = qrcode(version, 'L');
  code.addData(text, 'Alphanumeric');
  try {
    code.make();
    return code;
  } catch {
    return undefined; // more than version 40 has room for
  }
}

function drawn(code: QRCode): Code {
  const side = code.getModuleCount();
  let path = '';
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < side && code.isDark(row, column + 1)) column++;
      path += `M${from} ${row}h${column + 1 - from}v1H${from}z`;
    }
  }
  return { version: (side - 17) / 4, side, path };
}
