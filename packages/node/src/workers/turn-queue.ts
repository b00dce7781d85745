// Jobs of several sources that wait for one worker: the sources take turns, so that one that has
// very many delays those of another by no more than a job of its own (L7 at a receiver, T12).

export class TurnQueue<Job> {
  /** A source moves to the end when it has had its turn. */
  readonly #waiting = new Map<string, Job[]>();

  /** Behind all others of its source. */
  push(source: string, job: Job): void {
    const own = this.#waiting.get(source);
    if (own === undefined) this.#waiting.set(source, [job]);
    else own.push(job);
  }

  /** The next job, of the source whose turn it is; undefined when none waits. */
  shift(): Job | undefined {
    for (const [source, jobs] of this.#waiting) {
      const job = jobs.shift();
      this.#waiting.delete(source);
      if (jobs.length > 0) this.#waiting.set(source, jobs);
      return job;
    }
    return undefined;
  }
}
