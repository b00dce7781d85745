// Progress of long work on the error stream: a bar on a terminal, else a line per thousand.

const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const LINE_EVERY = 1_000;

export interface Progress {
  /** `note` is said behind the count. */
  update(done: number, note: string): void;
  /** Leaves the terminal's line. */
  end(): void;
}

export const silent: Progress = { update: () => undefined, end: () => undefined };

export function progressOn(stream: NodeJS.WriteStream, total: number, what: string): Progress {
  const isAnimated = stream.isTTY && process.env.TERM !== 'dumb' && !process.env.CI;
  return isAnimated ? bar(stream, total, what) : lines(stream, total, what);
}

function bar(stream: NodeJS.WriteStream, total: number, what: string): Progress {
  let drawnMs = 0;
  const draw = (done: number, note: string): void => {
    const filled = total === 0 ? BAR_WIDTH : Math.floor((done / total) * BAR_WIDTH);
    const blocks = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    const line = `  ${blocks} ${done} of ${total} ${what}${note}`;
    // A line that wraps cannot be drawn over.
    stream.write(`\r${line.slice(0, Math.max(20, (stream.columns || 80) - 1))}\u001b[K`);
  };
  return {
    update(done, note) {
      const nowMs = Date.now();
      if (nowMs - drawnMs < REDRAW_MS && done < total) return;
      drawnMs = nowMs;
      draw(done, note);
    },
    end: () => void stream.write('\n'),
  };
}

function lines(stream: NodeJS.WriteStream, total: number, what: string): Progress {
  let said = 0;
  return {
    update(done, note) {
      if (done < said + LINE_EVERY && done < total) return;
      if (done === said) return;
      said = done;
      stream.write(`${done} of ${total} ${what}${note}\n`);
    },
    end: () => undefined,
  };
}
