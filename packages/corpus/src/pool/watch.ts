/** How often batches at work are looked at. Milliseconds. */
const PAUSE = 100;

/** A batch at work. */
export interface Timed {
  /** Aborted when one record took too long. */
  readonly signal: AbortSignal;
}

interface Entry extends Timed {
  readonly at: Int32Array;
  readonly stop: () => void;
  /** The item that was at work when last looked, and since when: milliseconds. */
  seen: number;
  since: number;
}

/** Stops batches in which one record takes too long. */
export class Watch {
  private readonly limit: number;
  private readonly entries = new Set<Entry>();
  private readonly timer: NodeJS.Timeout;
  private looked = performance.now();

  /** @param seconds - For one record. */
  constructor(seconds: number) {
    this.limit = seconds * 1000;
    this.timer = setInterval(() => this.look(), Math.min(PAUSE, this.limit / 4));
    this.timer.unref();
  }

  /** @param at - One Int32: which item is at work; -1 before the first, which is not timed. */
  start(at: SharedArrayBuffer): Timed {
    const controller = new AbortController();
    const entry: Entry = {
      signal: controller.signal,
      stop: () => controller.abort(),
      at: new Int32Array(at),
      seen: -1,
      since: 0,
    };
    this.entries.add(entry);
    return entry;
  }

  end(timed: Timed): void {
    this.entries.delete(timed as Entry);
  }

  close(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = performance.now();
    // The whole process stood still, as by SIGSTOP: no record is to blame.
    const stood = Math.max(0, now - this.looked - 2 * PAUSE);
    this.looked = now;
    for (const entry of this.entries) {
      const seen = Atomics.load(entry.at, 0);
      if (seen !== entry.seen) Object.assign(entry, { seen, since: now });
      else {
        entry.since += stood;
        if (seen >= 0 && now - entry.since > this.limit) entry.stop();
      }
    }
  }
}
