import type { Progress } from '@diglot/corpus';
import type { OptionValues } from '../options/option-values.ts';
import type { Terminal } from './terminal.ts';

/** Tells how far a run over a corpus is. */
export interface CorpusProgress {
  readonly tell: (progress: Progress) => void;
  /** Takes the last line away. */
  end(): void;
}

/** Of the tellings, one a second, one in so many is printed with `--progress` where there is no terminal. */
const EVERY = 5;

/** Lines of JSON with `--events`; a line written anew on a terminal; plain lines with `--progress`; else nothing. */
export function corpusProgress(
  terminal: Terminal,
  { events, progress: asked }: OptionValues,
): CorpusProgress {
  if (events === true) {
    return { tell: (progress) => terminal.err(`${JSON.stringify(progress)}\n`), end: () => {} };
  }
  const { status } = terminal;
  let told = 0;
  const line = (text: string) => {
    if (asked === true && ++told % EVERY === 0) terminal.err(`${text}\n`);
  };
  return {
    tell: (progress) => (status ?? line)(progressLine(progress)),
    end: () => status?.(''),
  };
}

/** `12,345 records, 2 rejects, 210/s, 41 %, 1:05:12 left` */
export function progressLine(progress: Progress): string {
  const { stage, records, rejects, recordsPerSecond, bytesRead, bytesOfAll, secondsLeft } =
    progress;
  const percent = Math.floor((100 * bytesRead) / Math.max(1, bytesOfAll));
  return [
    ...(stage === 'resuming' ? ['reading up to where it was stopped'] : []),
    `${number(records)} records`,
    ...(rejects > 0 ? [`${number(rejects)} rejects`] : []),
    `${number(Math.round(recordsPerSecond))}/s`,
    `${percent} %`,
    ...(secondsLeft !== undefined && stage !== 'done' ? [`${clock(secondsLeft)} left`] : []),
  ].join(', ');
}

const number = (value: number) => value.toLocaleString('en-US');

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
