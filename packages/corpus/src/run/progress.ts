/** How far a run is. */
export interface Progress {
  /** `resuming`: reading up to where the run was stopped. */
  readonly stage: 'resuming' | 'working' | 'done';
  /** The input that is being read. */
  readonly input: string;
  readonly records: number;
  readonly rejects: number;
  readonly bytesRead: number;
  readonly bytesOfAll: number;
  /** Over the last half minute. */
  readonly recordsPerSecond: number;
  /** By the bytes that are left to read; absent until it can be told. */
  readonly secondsLeft?: number;
}

/** Milliseconds between two tellings. */
const PAUSE = 1000;
/** Tellings over which the rate is taken. */
const WINDOW = 30;

interface Sample {
  readonly time: number;
  readonly records: number;
  readonly bytes: number;
}

/** Gathers how far a run is, and tells of it. */
export class Meter {
  input = '';
  stage: Progress['stage'] = 'working';
  records = 0;
  rejects = 0;
  bytesRead = 0;
  private readonly bytesOfAll: number;
  private readonly tell: (progress: Progress) => void;
  private readonly samples: Sample[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(bytesOfAll: number, tell: (progress: Progress) => void) {
    this.bytesOfAll = bytesOfAll;
    this.tell = tell;
    this.timer = setInterval(() => this.tick(), PAUSE);
  }

  /** Begin to measure the rate. */
  start(): void {
    this.samples.length = 0;
    this.sample();
  }

  end(): void {
    clearInterval(this.timer);
  }

  done(): void {
    this.end();
    this.stage = 'done';
    this.tick();
  }

  private tick(): void {
    this.sample();
    const { stage, input, records, rejects, bytesRead, bytesOfAll } = this;
    const first = this.samples[0];
    const last = this.samples.at(-1);
    const seconds = ((last?.time ?? 0) - (first?.time ?? 0)) / 1000;
    const perSecond = (more: number) => (seconds > 0 ? more / seconds : 0);
    const bytesPerSecond = perSecond(bytesRead - (first?.bytes ?? 0));
    this.tell({
      stage,
      input,
      records,
      rejects,
      bytesRead,
      bytesOfAll,
      recordsPerSecond: perSecond(records - (first?.records ?? 0)),
      ...(bytesPerSecond > 0 && {
        secondsLeft: Math.max(0, bytesOfAll - bytesRead) / bytesPerSecond,
      }),
    });
  }

  private sample(): void {
    this.samples.push({ time: performance.now(), records: this.records, bytes: this.bytesRead });
    if (this.samples.length > WINDOW) this.samples.shift();
  }
}
