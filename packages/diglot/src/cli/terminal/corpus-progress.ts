import type { Progress } from '@diglot/corpus';
import type { OptionValues, Terminal } from '../command.ts';

/** Tells how far a run over a corpus is. */
export interface CorpusProgress {
  readonly tell: (progress: Progress) => void;
  /** Takes the last line away. */
  end(): void;
}

/** Lines of JSON with `--events`; a line written anew on a terminal; else nothing. */
export function corpusProgress(terminal: Terminal, { events }: OptionValues): CorpusProgress {
  if (events === true) {
    return { tell: (progress) => terminal.err(`${JSON.stringify(progress)}\n`), end: () => {} };
  }
  if (terminal.live !== true) return { tell: () => {}, end: () => {} };
  let width = 0;
  const show = (line: string) => {
    terminal.err(`\r${line.padEnd(width)}`);
    width = line.length;
  };
  return {
    tell: (progress) => show(progressLine(progress)),
    end() {
      if (width > 0) terminal.err(`\r${' '.repeat(width)}\r`);
      width = 0;
    },
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
