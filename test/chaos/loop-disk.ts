// A file system of its own on a loop device, whose power the test can cut: what was written and
// not synced is gone, as after pulling the plug. Root only.
//
// The cut is the file system's own shutdown without a flush of its journal; then the processes are
// killed, and unmounting and mounting again drops the page cache and replays the journal.

import { strict as assert } from 'node:assert';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { attempt, run, WORKSHOP } from './machine.ts';

export type FileSystem = 'ext4' | 'xfs';

const MiB = 1024 * 1024;

/** `ioctl(FS_IOC_SHUTDOWN, FS_GOING_FLAGS_NOLOGFLUSH)`: all that `xfs_io -x -c shutdown` does. */
const CUT_SOURCE = `
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
int main(int count, char **names) {
  uint32_t without_flush = 2;
  int place = count == 2 ? open(names[1], O_RDONLY) : -1;
  if (place >= 0 && ioctl(place, _IOR('X', 125, uint32_t), &without_flush) == 0) return 0;
  perror("cut");
  return 1;
}
`;

let cutter: string | undefined;

function compiledCutter(): string {
  if (cutter === undefined) {
    mkdirSync(WORKSHOP, { recursive: true });
    const source = join(WORKSHOP, 'cut.c');
    writeFileSync(source, CUT_SOURCE);
    cutter = join(WORKSHOP, 'cut');
    run('cc', '-O2', '-Wall', '-Werror', '-o', cutter, source);
  }
  return cutter;
}

export class LoopDisk {
  /** Where the file system is mounted. */
  readonly directory: string;
  readonly #image: string;
  readonly #type: FileSystem;

  private constructor(directory: string, image: string, type: FileSystem) {
    this.directory = directory;
    this.#image = image;
    this.#type = type;
  }

  /** Makes and mounts one of a size in MiB (xfs asks for 300 at least). */
  static make(place: string, type: FileSystem, sizeMiB: number): LoopDisk {
    const [directory, image] = [`${place}.mounted`, `${place}.image`];
    mkdirSync(directory, { recursive: true });
    closeSync(openSync(image, 'w'));
    truncateSync(image, sizeMiB * MiB);
    // Without reserved blocks, so that full means full for root too.
    if (type === 'xfs') run('mkfs.xfs', '-q', '-f', image);
    else run('mkfs.ext4', '-q', '-m', '0', '-F', image);
    const disk = new LoopDisk(directory, image, type);
    disk.#mount();
    return disk;
  }

  #mount(): void {
    run('mount', '-t', this.#type, '-o', 'loop', this.#image, this.directory);
  }

  /** From here on nothing reaches the disk. Every write and sync of its users fails. */
  cutPower(): void {
    run(compiledCutter(), this.directory);
  }

  /** After all users have ended. */
  restorePower(): void {
    run('umount', this.directory);
    this.#mount();
    // A network namespace that another program made meanwhile holds a copy of every mount: then the
    // file system was not let go of, and what is mounted is the one that was cut.
    assert.doesNotThrow(
      () => readdirSync(this.directory),
      'the cut file system is still mounted in a mount namespace of another program',
    );
  }

  remove(): void {
    attempt('umount', '--lazy', this.directory);
    rmSync(this.#image, { force: true });
    rmSync(this.directory, { recursive: true, force: true });
  }
}
