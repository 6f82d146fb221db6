import type { Language, LanguageSegment, Span } from '@diglot/text';
import type { LanguagePair } from '../sides.ts';

/** A part of a sentence, in one language. */
export interface Half extends Span {
  readonly language: Language;
}

/** What stands between two halves. */
export type Border =
  /** A slash, the end of a sentence or line, a colon, a quotation mark. */
  | 'mark'
  /** Nothing but white space, or nothing at all. */
  | 'space'
  /** The second half stands in brackets. */
  | 'bracket';

/** A sentence cut where its language changes. */
export interface Cut {
  readonly parts: readonly Half[];
  readonly border: Border;
}

/** Letters that make half of a sentence a text of its own: Han characters, and letters of other scripts. */
const MIN_HAN = 5;
const MIN_LETTERS = 15;

/** Letters of a translation to a Han character, and by how much a pair may be off. */
const LETTERS_PER_HAN = 3;
const MAX_IMBALANCE = 3.5;

/** Most parts of one sentence: of more, as in a line of data, every second one is no translation. */
const MAX_PARTS = 64;

/**
 * Cut a sentence that holds both languages in turn, as a title and its translation, or a sentence with
 * its translation in brackets, at the borders between its segments.
 *
 * @param segments - Those over the sentence.
 * @returns `undefined` where the parts are not as long as translations of each other are, as with
 * foreign words in a sentence.
 */
export function cutHalves(
  text: string,
  { start, end }: Span,
  segments: readonly LanguageSegment[],
  { translated, keyed }: LanguagePair,
): Cut | undefined {
  const runs = runsOf(text, start, end, segments, keyed).map((run, at) =>
    inOneField(text, run, at % 2),
  );
  if (runs.length < 2 || runs.length > MAX_PARTS || runs.length % 2 === 1) return undefined;
  const isPair = runs.every(({ language }) => language === translated || language === keyed);
  if (!isPair) return undefined;
  const borders = new Set<Border>();
  const parts: Half[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [first, second] = [runs[at] as Half, runs[at + 1] as Half];
    if (!areBalanced(text, first, second)) return undefined;
    const gap = { start: first.end, end: second.start };
    const border = borderOf(text, gap, runs[at + 2]?.start ?? end, second.end);
    const next = runs[at + 2];
    // Where nothing but space stands between the halves and between the pairs, who belongs to whom is open.
    if (next !== undefined && border === 'space') {
      const between = { start: second.end, end: next.start };
      if (borderOf(text, between) === 'space') return undefined;
    }
    borders.add(border);
    const before = at === 0 ? undefined : { start: (runs[at - 1] as Half).end, end: first.start };
    const behind = { start: second.end, end: next?.start ?? end };
    const from =
      before === undefined ? startOfFirst(text, start, first.start) : shareGap(text, before)[1];
    const [edge, right] = shareGap(text, gap, from);
    const stop =
      border === 'bracket'
        ? behind.start + text.slice(behind.start, behind.end).search(CLOSER)
        : shareGap(text, behind)[0];
    const tail = next === undefined && border !== 'bracket' && !isData(text, behind) ? end : stop;
    const left = withoutColon(text, edge, tail);
    parts.push(
      { ...first, start: from, end: left },
      { ...second, start: border === 'bracket' ? second.start : right, end: tail },
    );
  }
  const [border = 'space', other] = borders;
  return other === undefined ? { parts, border } : undefined;
}

/** What stands between two fields of data, the one before and the one behind in quotes. */
const FIELD_GAP = /"\s{0,4}[:,]\s{0,4}"/gu;

/** Of a run that reaches over fields of data, the field next to the other half; 0 for the first half, 1 for the second. */
function inOneField(text: string, run: Half, half: number): Half {
  const part = text.slice(run.start, run.end);
  const gaps = [...part.matchAll(FIELD_GAP)];
  const gap = gaps.at(half === 0 ? -1 : 0);
  if (gap === undefined) return run;
  return half === 0
    ? { ...run, start: run.start + gap.index + gap[0].length }
    : { ...run, end: run.start + gap.index };
}

const FIRST = /[\p{L}\p{N}]/u;
const LAST = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u;

/** Words in capitals, as on a sign (`KEEP OUT`); three letters may be an acronym. */
const CAPITALS = /^[^\p{L}\p{N}]{0,9}(?:[A-Z][ '’&!,.-]{0,3}){4,60}\s{0,9}$/u;

/** Stretches of one language, from the first to the last letter or digit of each. */
function runsOf(
  text: string,
  from: number,
  to: number,
  segments: readonly LanguageSegment[],
  keyed: Language,
): Half[] {
  const runs: Half[] = [];
  for (const segment of segments) {
    const start = Math.max(from, segment.start);
    const part = text.slice(start, Math.min(to, segment.end));
    const language = segment.language === 'und' && CAPITALS.test(part) ? keyed : segment.language;
    if (language === 'und') continue;
    const first = part.search(FIRST);
    if (first === -1) continue;
    const span = { start: start + first, end: start + part.search(LAST) + 1 };
    const last = runs.at(-1);
    if (last?.language === language) runs[runs.length - 1] = { ...last, end: span.end };
    else runs.push({ ...span, language });
  }
  return runs;
}

function areBalanced(text: string, first: Half, second: Half): boolean {
  const [a, b] = [size(text, first), size(text, second)];
  return Math.max(a, b) <= MAX_IMBALANCE * Math.min(a, b);
}

/** A colon between the halves belongs to the first only if the second has one as well, as in `Name: 姓名：`. */
function withoutColon(text: string, left: number, tail: number): number {
  const isColon = (at: number) => /[:：]/u.test(text.charAt(at));
  return isColon(left - 1) && !isColon(tail - 1) ? left - 1 : left;
}

/** Length in letters of a language without Han characters. */
function size(text: string, { start, end }: Span): number {
  const part = text.slice(start, end);
  const han = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * LETTERS_PER_HAN + (part.match(/\p{L}/gu)?.length ?? 0) - han;
}

/** Whether a part is long enough to be a text even if nothing sets it apart. */
export function isText(text: string, { start, end }: Span): boolean {
  const part = text.slice(start, end);
  const han = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= MIN_HAN || (part.match(/\p{L}/gu)?.length ?? 0) - han >= MIN_LETTERS;
}

/** The first part has what stands before it, as a number of a list, but not the keys of data. */
function startOfFirst(text: string, start: number, letter: number): number {
  const before = { start, end: letter };
  return isData(text, before) ? shareGap(text, before)[1] : start;
}

/** Whether a gap is that of a data format: quotes with colons, commas or brackets. */
function isData(text: string, { start, end }: Span): boolean {
  return /"\s{0,4}[:,}\]]/u.test(text.slice(start, end));
}

const CLOSER = /[)）\]］】〕]/u;
const OPENING = /[(（[［【〔]["“「『]?\s*$/u;
const CLOSING = /^[^\p{L}\p{N}]*[)）\]］】〕]/u;
const MARK = /[/／|｜"”“.。!?！？;；:：\n\r>=–—]|\\n/u;

/** @param after - Where the second part ends and what follows it, for a bracket to be closed. */
function borderOf(text: string, gap: Span, next?: number, after?: number): Border {
  const between = text.slice(gap.start, gap.end);
  if (OPENING.test(between)) {
    return after !== undefined && CLOSING.test(text.slice(after, next)) ? 'bracket' : 'space';
  }
  return MARK.test(between) || CLOSING.test(between) ? 'mark' : 'space';
}

const CLOSES = /^[^\s/／|｜<>(（[［【〔{"“「]*/u;
const OPENS = /(?<![(（[［【〔{"“「《])[(（[［【〔{"“「《]+$/u;

/** A number behind a name, as in `Chapter 1  第一章`. */
const NUMBERED = /^\s{0,4}\p{N}/u;
const NUMBER = /^\s{1,3}[\p{N}.]{1,8}(?=\s|$)(?<!\.)/u;

/**
 * Where in a gap the left part ends and the right one begins: stops stay left, opening marks right; a number
 * stays left, unless the left part opens with one: `1 引言 1 Introduction`.
 *
 * @param from - Where the left part begins.
 */
function shareGap(
  text: string,
  { start, end }: Span,
  from = start,
): readonly [left: number, right: number] {
  const gap = text.slice(start, end);
  const number = NUMBER.exec(gap)?.[0];
  if (number !== undefined && NUMBERED.test(text.slice(from, start))) {
    return [start, start + number.search(/\S/u)];
  }
  const left = (number ?? CLOSES.exec(gap)?.[0])?.length ?? 0;
  const right = OPENS.exec(gap.slice(left))?.[0].length ?? 0;
  return [start + left, end - right];
}
