import type { Span } from '@diglot/text';
import { linesOf } from '../tables/read-rows.ts';
import type { Cue, CueTime } from './cue.ts';

/** The head of SubStation Alpha, and a line of a file that lost it. */
const SCRIPT_INFO = /^\s{0,20}\[Script Info\]/iu;
const EVENT_LINE =
  /^\s{0,9}(?:Dialogue|Comment):\s{0,4}(?:Marked=)?\d{1,3},\d{1,2}:\d{2}:\d{2}[.:]\d{1,3},/u;

const DIALOGUE = /^\s{0,9}Dialogue:\s{0,4}/u;
const FORMAT = /^\s{0,9}Format:\s{0,4}(?<names>.{1,500})$/iu;

/** The fields of an event where no line says: those of version 4. The text is the last and may hold commas. */
const FIELDS = 'layer start end style name marginl marginr marginv effect text'.split(' ');

/** Codes that switch drawing on: what stands behind them is no text. */
const DRAWING = /\{[^{}]{0,200}\\p[1-9]/u;

/** Whether a text is subtitles of SubStation Alpha (`.ass`, `.ssa`). */
export function isAss(head: string): boolean {
  const text = head.replace(/^\ufeff/u, '');
  const [first] = text.split(/\r?\n/u, 1);
  return SCRIPT_INFO.test(text) || EVENT_LINE.test(first ?? '');
}

/**
 * The cues of SubStation Alpha, in the order of the file: the text of each dialogue, its lines parted at `\N`,
 * without codes in braces. Comments and drawings are left out.
 *
 * **Source:** Sub Station Alpha v4.00+ script format (its specification as Aegisub gives it).
 */
export function assCues(text: string): readonly Cue[] {
  let fields: readonly string[] = FIELDS;
  return linesOf(text).flatMap((line) => {
    const written = text.slice(line.start, line.end);
    const names = FORMAT.exec(written)?.groups?.names;
    if (names !== undefined) {
      const list = names.split(',').map((name) => name.trim().toLowerCase());
      if (list.at(-1) === 'text') fields = list;
      return [];
    }
    const cue = cueIn(written, fields);
    if (cue === undefined) return [];
    const { from, ...rest } = cue;
    return [{ ...rest, span: { start: line.start + from, end: line.end } satisfies Span }];
  });
}

function cueIn(
  line: string,
  fields: readonly string[],
): (Omit<Cue, 'span'> & { readonly from: number }) | undefined {
  const opening = DIALOGUE.exec(line)?.[0].length;
  if (opening === undefined) return undefined;
  let from = opening;
  const values = new Map<string, string>();
  for (const field of fields.slice(0, -1)) {
    const comma = line.indexOf(',', from);
    if (comma < 0) return undefined;
    values.set(field, line.slice(from, comma).trim());
    from = comma + 1;
  }
  const [begin, end] = [values.get('start'), values.get('end')].map(milliseconds);
  const body = line.slice(from);
  if (begin === undefined || end === undefined || DRAWING.test(body)) return undefined;
  const time: CueTime = { begin, end };
  const lines = body
    .replace(/\{[^{}]{0,500}\}/gu, '')
    .replaceAll('\\h', ' ')
    .split(/\\[Nn]/u);
  return { time, lines, from };
}

/** `0:00:01.50`; some tools write a colon before the hundredths. */
function milliseconds(time = ''): number | undefined {
  const parts = /^(\d{1,2}):(\d{1,2}):(\d{1,2})[.:](\d{1,3})$/u.exec(time);
  if (parts === null) return undefined;
  const [, hours, minutes, seconds, fraction = ''] = parts;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}
