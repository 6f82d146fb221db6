import { isWhiteSpace } from '@diglot/text';
import type { Abstract, AbstractSection, CanonicalSection } from '../model.ts';
import { linesOf, type Source, trimSpan } from '../source/source.ts';
import { canonicalSection, LABEL_MAX, mayOpenLabel } from './section-labels.ts';

/** A label in an abstract: its own span, and where the text after it begins. */
interface SectionLabel {
  readonly canonical: CanonicalSection | null;
  readonly start: number;
  readonly end: number;
  /** After colon, bracket and white space. */
  readonly body: number;
  /** Where the number before it begins, if it has one. */
  readonly open?: number;
}

const PREFIX =
  /^(?:Abstract|ABSTRACT|Summary|SUMMARY|Resumen|RESUMEN|Résumé|RÉSUMÉ|Zusammenfassung|ZUSAMMENFASSUNG|Resumo|RESUMO|Abstract in (?:English|Chinese)|(?:中文|英文|外文|内容)?摘\s{0,4}要|内容提要|[【[〔［(（]\s?(?:(?:中文|英文|外文)?摘\s{0,4}要|Abstract|ABSTRACT|Summary)\s?[】\]〕］)）])(?=\s*[:\uff1a]|\s+[\p{Lu}\p{Lo}\d【[(“"]|(?<=[】\]〕］)）]))/u;

/**
 * Find the labels of a structured abstract.
 *
 * A label stands at the start or after the end of a sentence, in one of these forms:
 *
 * ```
 * Objective: …   METHODS: …   目的:…   【目的】…   [目的]…   with mark
 * Objective Peer support …   Method 37 interviews …        without (two or more needed)
 * ```
 *
 * @remarks **Cost:** linear; a bounded stretch is looked at after each sentence end.
 */
function findSectionLabels(text: string, start: number, end: number): SectionLabel[] {
  const marked: SectionLabel[] = [];
  const bare: SectionLabel[] = [];
  let last = -1;
  for (const place of labelPlaces(text, start, end)) {
    const at = skipNumber(text, place);
    // Behind `1.` stands a place of its own.
    if (at <= last) continue;
    last = at;
    const numbered = at > place ? { open: place } : {};
    const bracketed = bracketLabel(text, at, end);
    if (bracketed) marked.push({ ...bracketed, ...numbered });
    if (bracketed || !mayOpenLabel(text, at)) continue;
    const label = colonLabel(text, at, end);
    if (label) marked.push({ ...label, ...numbered });
    else {
      const unmarked = bareLabel(text, at, end);
      if (unmarked) bare.push(unmarked);
    }
  }
  const kinds = (labels: readonly SectionLabel[]) =>
    new Set(labels.map((label) => label.canonical)).size;
  if (marked.length > 0 && kinds(marked) >= kinds(bare)) {
    return kinds(marked) >= 2 ? withUnknown(text, marked, start, end) : marked;
  }
  if (kinds(bare) >= 2) return bare;
  const glued = marked.length === 0 ? gluedLabels(text, start, end) : [];
  return glued.length > 0 ? glued : marked;
}

/** Whether the abstract in a span has labels, and the word that opens it: told without cutting it up. */
export function abstractForm(
  text: string,
  start: number,
  end: number,
): { readonly labelled: boolean; readonly prefix?: string } {
  const prefix = PREFIX.exec(text.slice(start, Math.min(end, start + LABEL_MAX)))?.[0];
  const body = skipMarks(text, start + (prefix?.length ?? 0), end, /[:\uff1a\s]/);
  const labelled = findSectionLabels(text, body, end).length > 0;
  return prefix === undefined ? { labelled } : { labelled, prefix };
}

/** `1. 目的`, `(1)目的`, `①目的`: where the label behind a number begins. */
function skipNumber(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isDigit = code >= 0x30 && code <= 0x39;
  const isMark = code === 0x28 || code === 0xff08 || (code >= 0x2460 && code <= 0x2468);
  if (!isDigit && !isMark) return at;
  const number = NUMBER.exec(text.slice(at, at + 6))?.[0].length ?? 0;
  return number > 0 && mayOpenLabel(text, at + number) ? at + number : at;
}

const NUMBER = /^(?:[(（]\d[)）]\s?|\d[.．、]\s?|[①-⑨]\s?)/;

/** Beside known labels a short Chinese heading before a colon at the start of a line is one too: `伦理与传播:`. */
function withUnknown(
  text: string,
  known: readonly SectionLabel[],
  start: number,
  end: number,
): SectionLabel[] {
  const starts = new Set(known.map((label) => label.start));
  const found: SectionLabel[] = [];
  for (const line of linesOf(text, start, end)) {
    const { start: at } = trimSpan(text, line.start, line.end);
    if (starts.has(at)) continue;
    const heading = /^(?=\p{Script=Han})[\p{Script=Han}/、]{2,8}(?=\s?[:\uff1a])/u.exec(
      text.slice(at, Math.min(line.end, at + LABEL_MAX)),
    )?.[0];
    if (heading === undefined) continue;
    const to = at + heading.length;
    found.push({
      canonical: null,
      start: at,
      end: to,
      body: skipMarks(text, to, end, /[:\uff1a\s]/),
    });
  }
  return [...known, ...found].sort((one, two) => one.start - two.start);
}

/** Fewest labels that are believed without anything between them and the text. */
const GLUED_MIN = 3;

/**
 * `目的探讨…。方法采用…。结果…。结论…。`: labels with nothing behind them, as line breaks lost in a paste leave
 * them. Only the four usual ones, in their order, three at least, the first at the very start.
 */
function gluedLabels(text: string, start: number, end: number): SectionLabel[] {
  const found: SectionLabel[] = [];
  let next = 0;
  for (const at of labelPlaces(text, start, end)) {
    const match = GLUED.exec(text.slice(at, at + 8));
    const label = match?.groups?.label ?? '';
    const order = GLUED_ORDER.indexOf(label.slice(0, 2));
    if (!match || order < next || (found.length === 0 && order > 1)) {
      if (found.length === 0) return [];
      continue;
    }
    next = order + 1;
    const to = at + label.length;
    found.push({ canonical: canonicalSection(label) ?? null, start: at, end: to, body: to });
  }
  return found.length >= GLUED_MIN ? found : [];
}

const GLUED_ORDER = ['背景', '目的', '方法', '结果', '结论'];

/** Not `结果表明`, `目的是`, `方法的`: there the word is part of the sentence. */
const GLUED =
  /^(?<label>背景|目的|方法|结果|结论)(?=[\p{Script=Han}\p{L}\d“"(（])(?!表明|显示|发现|证明|说明|提示|是|为|在于|的|中|上|和|与|及|如下|包括|有)/u;

/**
 * Cut the abstract in a span into its sections: at its labels or, when it has none, at its line breaks.
 *
 * @param field - Where it stands in the source, for the provenance.
 * @returns The abstract without `lang` and `role`; its spans leave out white space at their edges.
 */
export function abstractAt(
  source: Source,
  start: number,
  end: number,
  field?: string,
): Pick<Abstract, 'value' | 'prov' | 'labelled' | 'prefix' | 'sections'> {
  const { text } = source;
  const whole = source.trim(start, end);
  const value = plainBreaks(text.slice(whole.start, whole.end));
  const prefix = PREFIX.exec(text.slice(whole.start, whole.start + LABEL_MAX))?.[0];
  const body = skipMarks(text, whole.start + (prefix?.length ?? 0), whole.end, /[:\uff1a\s]/);
  const labels = findSectionLabels(text, body, whole.end);
  const section = (
    label: SectionLabel | undefined,
    from: number,
    to: number,
  ): AbstractSection | undefined => {
    const span = source.trim(from, to);
    if (span.start === span.end) return undefined;
    return {
      canonical: label?.canonical ?? null,
      label: label ? text.slice(label.start, label.end) : null,
      ...source.valueAt(span.start, span.end, { field }),
    };
  };
  const sections: (AbstractSection | undefined)[] = [];
  if (labels.length > 0) {
    sections.push(section(undefined, body, openingOf(text, labels[0], whole.end, body)));
    labels.forEach((label, index) => {
      const to = openingOf(text, labels[index + 1], whole.end, body);
      sections.push(section(label, label.body, to));
    });
  } else {
    for (const line of linesOf(text, body, whole.end)) {
      sections.push(section(undefined, line.start, line.end));
    }
  }
  return {
    ...source.valueAt(whole.start, whole.end, { value, field }),
    labelled: labels.length > 0,
    ...(prefix && { prefix }),
    sections: sections.filter((one) => one !== undefined),
  };
}

/** Line breaks as `\n`, without white space before them. */
function plainBreaks(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text;
  const lines = text.split(/\r\n?|\n/);
  const last = lines.pop() ?? '';
  return [...lines.map((line) => line.trimEnd()), last].join('\n');
}

/** Where the text before a label ends: before its bracket or number, if it has one. */
function openingOf(
  text: string,
  label: SectionLabel | undefined,
  end: number,
  floor: number,
): number {
  if (!label) return end;
  if (label.open !== undefined) return label.open;
  const before = text[label.start - 1] ?? '';
  return label.start > floor && OPENERS.includes(before) ? label.start - 1 : label.start;
}

/** Places where a label may stand: the start, and after a sentence end or line break. */
function* labelPlaces(text: string, start: number, end: number): Generator<number> {
  let at = start;
  yield trimSpan(text, at, end).start;
  while (at < end) {
    const code = text.charCodeAt(at++);
    // Letters and Han characters first, for nearly all are.
    if ((code > 0x3f && code < 0x3002) || (code > 0x3002 && code < 0xff01)) continue;
    const latin = code === 0x2e || code === 0x3f || code === 0x21 || code === 0x3b;
    const wide =
      code === 0x3002 || code === 0xff0e || code === 0xff1b || code === 0xff01 || code === 0xff1f;
    const line = code === 0x0a || code === 0x0d;
    if (!latin && !wide && !line) continue;
    let next = at;
    while (next < end && /["”’)\]]/.test(text[next] ?? '')) next++;
    while (next < end && isWhiteSpace(text.charCodeAt(next))) next++;
    if (next >= end) return;
    // A Latin stop ends a sentence only before white space, a bracket or a Han character.
    if (latin && next === at && !OPENERS.includes(text[at] ?? '') && text.charCodeAt(at) < 0x3400)
      continue;
    if (next > at) at = next;
    yield next;
  }
}

const OPENERS = '【[〔\uff3b(\uff08〖';
const CLOSERS = '】]〕\uff3d)\uff09〗';

function bracketLabel(text: string, at: number, end: number): SectionLabel | undefined {
  const kind = OPENERS.indexOf(text[at] ?? '\0');
  if (kind < 0) return undefined;
  const closer = CLOSERS[kind] ?? '';
  const close = text.slice(at + 1, Math.min(end, at + 1 + LABEL_MAX)).indexOf(closer);
  if (close < 1) return undefined;
  const { start, end: to } = trimSpan(text, at + 1, at + 1 + close);
  const canonical = canonicalSection(text.slice(start, to));
  if (canonical === undefined) return undefined;
  return { canonical, start, end: to, body: skipMarks(text, at + 2 + close, end, /[:\uff1a\s]/) };
}

function colonLabel(text: string, at: number, end: number): SectionLabel | undefined {
  const stretch = text.slice(at, Math.min(end, at + LABEL_MAX + 1));
  const colon = stretch.search(/[:\uff1a.。;\uff1b\n\r]|\s[-–—]\s/);
  if (colon < 1 || !/[:\uff1a\s]/.test(stretch[colon] ?? '')) return undefined;
  const label = stretch.slice(0, colon).trimEnd();
  // An unknown heading counts when it is all capitals (“ETHICS APPROVAL:”).
  const known = canonicalSection(label);
  const canonical = known === undefined && isCapitalHeading(label) ? null : known;
  if (canonical === undefined || /^\p{Ll}/u.test(label)) return undefined;
  const body = skipMarks(text, at + colon, end, /[:\uff1a\s–—-]/);
  return { canonical, start: at, end: at + label.length, body };
}

function isCapitalHeading(label: string): boolean {
  return label.length >= 5 && /^[A-Z][A-Z/&, -]+$/.test(label);
}

/** `Method 37 interviews`, `Results Support as …`, `目的 探讨…`: the text goes on as a sentence of its own. */
function bareLabel(text: string, at: number, end: number): SectionLabel | undefined {
  const stretch = text.slice(at, Math.min(end, at + LABEL_MAX));
  const han = /^(?<label>\p{Script=Han}{2,6})[\s\u3000]+(?=\S)/u.exec(stretch);
  if (han?.groups?.label) return bareLabelOf(han.groups.label, at, at + han[0].length);
  // The longest label first: “Main Outcome Measures Blood pressure …”.
  const words = /^\p{Lu}\p{L}+(?: (?:and|&|\p{L}+)){0,3}/u.exec(stretch)?.[0].split(' ') ?? [];
  for (let count = words.length; count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const gap = /^(?:\.?\s+|\.[—–]\s*)(?=[\p{Lu}\d"“‘'(<≥>])/u.exec(stretch.slice(label.length));
    const found = gap && bareLabelOf(label, at, at + label.length + gap[0].length);
    if (found) return found;
  }
  return undefined;
}

function bareLabelOf(label: string, at: number, body: number): SectionLabel | undefined {
  const canonical = canonicalSection(label);
  return canonical ? { canonical, start: at, end: at + label.length, body } : undefined;
}

function skipMarks(text: string, from: number, end: number, marks: RegExp): number {
  let at = from;
  while (at < end && marks.test(text[at] ?? '')) at++;
  return at;
}
