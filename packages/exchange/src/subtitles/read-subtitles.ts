import {
  type Diagnostic,
  type Document,
  type Language,
  type Sentence,
  type SourceRun,
  traceCopy,
} from '@diglot/text';
import { languageByScript } from '../language-by-script.ts';
import { joinLines } from '../one-line.ts';
import { linesOf } from '../tables/read-rows.ts';
import { decodeXml } from '../xml/scan-xml.ts';
import { assCues, isAss } from './ass-cues.ts';
import type { Cue, CueTime } from './cue.ts';

/** Subtitles as a text with its times. */
export interface Subtitles {
  /**
   * The text of the cues, a line and a sentence each, with the way back to the file: numbers, times and
   * markup are not in it. Tokens are left to the reader.
   */
  readonly document: Document;
  /** The time of each sentence. */
  readonly times: readonly CueTime[];
  /** Cues that could not be used, with their places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `00:01:02,345 --> 00:01:04.000 align:start`; WebVTT may leave out the hours, some tools a digit. */
const TIME_LINE =
  /^\s{0,20}((?:\d{1,3}:)?\d{1,2}:\d{1,2}[,.]\d{1,3})\s{0,20}-->\s{0,20}((?:\d{1,3}:)?\d{1,2}:\d{1,2}[,.]\d{1,3})(?:\s|$)/u;

/** How much of a text is looked at, in code units. */
export const HEAD = 5_000;

/**
 * Whether a text is subtitles: SubRip (`.srt`), WebVTT (`.vtt`) or SubStation Alpha (`.ass`, `.ssa`).
 *
 * @example
 * import { isSubtitles } from '@diglot/exchange';
 *
 * isSubtitles('1\n00:00:01,000 --> 00:00:03,000\n你去哪儿？'); // => true
 * isSubtitles('你去哪儿？\nWhere are you going?'); // => false
 */
export function isSubtitles(text: string): boolean {
  const head = text.slice(0, HEAD).replace(/^\ufeff/u, '');
  const lines = linesOf(head).map(({ start, end }) => head.slice(start, end));
  if (/^WEBVTT(?:[ \t\r\n]|$)/u.test(head) || isAss(head)) return true;
  const first = lines.findIndex((line) => line.trim() !== '');
  // A number, or none where a tool left it out, stands before the first time.
  return first >= 0 && lines.slice(first, first + 2).some((line) => TIME_LINE.test(line));
}

/**
 * Read subtitles as text: SubRip, WebVTT or SubStation Alpha, broken ones too. A cue is one sentence on one line, without its
 * number, times, tags (`<i>`, `{\an8}`) and settings; notes, styles, comments and drawings are left out.
 *
 * @param options - `language` of the cues; default Chinese, Japanese or Korean by script, else `und`.
 * @remarks **Cost:** linear. **Source:** WebVTT, W3C Candidate Recommendation (2019), §4; SubRip as it is found.
 *
 * @example
 * import { readSubtitles } from '@diglot/exchange';
 *
 * const srt = '1\n00:00:01,000 --> 00:00:03,500\n<i>你去\n哪儿？</i>\n';
 * const { document, times } = readSubtitles(srt);
 * [document.text, document.language]; // => ['你去哪儿？', 'zh']
 * times; // => [{ begin: 1000, end: 3500 }]
 */
export function readSubtitles(
  text: string,
  options: { readonly language?: Language } = {},
): Subtitles {
  const cues = cuesOf(text);
  const language = options.language ?? scriptLanguage(cues.map((cue) => cue.lines.join('\n')));
  const parts: string[] = [];
  const sentences: Sentence[] = [];
  const times: CueTime[] = [];
  const diagnostics: Diagnostic[] = [];
  const origin: SourceRun[] = [];
  let length = 0;
  for (const { span, time, lines } of cues) {
    const cue = joinLines(lines, language);
    if (cue === '') continue;
    if (time.end < time.begin) {
      const message = 'this cue ends before it begins; its times were not used';
      diagnostics.push({ code: 'cue-time-reversed', message, span });
    }
    for (const run of traceCopy(cue, text, span)) {
      origin.push({ ...run, start: run.start + length, end: run.end + length });
    }
    parts.push(cue);
    sentences.push({ start: length, end: length + cue.length, language });
    times.push(time);
    length += cue.length + 1;
  }
  const document = { text: parts.join('\n'), language, sentences, tokens: [], origin };
  return { document, times, diagnostics };
}

export function cuesOf(text: string): readonly Cue[] {
  if (isAss(text.slice(0, HEAD))) return assCues(text);
  const lines = linesOf(text);
  const written = lines.map(({ start, end }) => text.slice(start, end));
  const isVtt = /^\ufeff?WEBVTT/u.test(text);
  const timed = written.flatMap((line, index) => (TIME_LINE.test(line) ? [index] : []));
  return timed.flatMap((index, position) => {
    const next = timed[position + 1] ?? written.length;
    const last = lastLine(written, index, next, isVtt, position + 1 < timed.length);
    const [first, final] = [lines[index + 1], lines[last - 1]];
    const match = TIME_LINE.exec(written[index] ?? '');
    if (match === null || first === undefined || final === undefined || last <= index + 1)
      return [];
    return [
      {
        span: { start: first.start, end: final.end },
        time: { begin: milliseconds(match[1] ?? ''), end: milliseconds(match[2] ?? '') },
        lines: written.slice(index + 1, last).map(withoutMarkup),
      },
    ];
  });
}

/**
 * The line behind the last line of a cue. In WebVTT an empty line ends it. In SubRip the next cue's number
 * does, if one stands before the next time: careless tools put empty lines into cues.
 */
function lastLine(
  lines: readonly string[],
  index: number,
  next: number,
  isVtt: boolean,
  hasNext: boolean,
): number {
  if (isVtt) {
    let last = index + 1;
    while (last < next && (lines[last] ?? '').trim() !== '') last++;
    return last;
  }
  let last = next;
  if (hasNext && /^\s*\d{1,9}\s*$/u.test(lines[last - 1] ?? '')) last--;
  while (last > index + 1 && (lines[last - 1] ?? '').trim() === '') last--;
  return last;
}

function milliseconds(time: string): number {
  const [clock = '', fraction = ''] = time.split(/[,.]/u);
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Leave out the tags of a line (`<i>`, `<c.yellow>`, `<00:01.500>`, `{\\an8}`), and decode references. */
function withoutMarkup(line: string): string {
  return decodeXml(line.replace(/<\/?[a-z\d][^<>]{0,200}>|\{\\[^{}]{0,200}\}/giu, '')).replace(
    /[\u200e\u200f\u202a-\u202e]/gu,
    '',
  );
}

function scriptLanguage(texts: readonly string[]): Language {
  const language = languageByScript(texts.slice(0, 50).join('\n'));
  return language === 'en' ? 'und' : language;
}
