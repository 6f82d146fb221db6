import type { Span } from '@diglot/text';
import type { Entry } from '../../assemble/entry.ts';
import type { PageLine } from './lines.ts';
import { isChineseByline, isEnglishByline } from './names.ts';

/** The language of a half of the page. */
export type Side = 'zh' | 'en';

/** Whether a stretch has more Han characters than words in Latin letters. */
export function mostlyHan(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = line.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > words;
}

/**
 * The title: the line behind a label, else the first line in the language; and those that go on with it, up
 * to the names.
 */
export function titleOf(text: string, head: readonly PageLine[], side: Side): Span | undefined {
  const fits = ({ body, end }: PageLine) =>
    body < end && mostlyHan(text, { start: body, end }) === (side === 'zh');
  const byline = (line: PageLine) => {
    const value = text.slice(line.start, line.end);
    return side === 'zh' ? isChineseByline(value) : isEnglishByline(value);
  };
  const named = head.findIndex((line) => line.mark === 'title' && fits(line));
  const opening =
    named >= 0
      ? named
      : head.findIndex((line) => fits(line) && !isCitation(text, line) && !byline(line));
  const after = head[opening + 1];
  // `科技人才`, and a blank line before the title: the column of the journal.
  const isColumn =
    named < 0 && after && fits(after) && !byline(after) && isColumnName(text, head[opening], after);
  const begin = isColumn ? opening + 1 : opening;
  const first = head[begin];
  if (!first) return undefined;
  let end = first.end;
  for (const line of head.slice(begin + 1)) {
    if (line.mark === 'title') break;
    if (!fits(line) || byline(line) || isSubtitle(text.slice(line.start, line.end))) break;
    end = line.end;
  }
  const note = /(?<![\s\\*＊†①])[\s\\*＊†①]*[*＊†①]$/.exec(text.slice(first.body, end));
  return { start: first.body, end: note ? first.body + note.index : end };
}

/** A short word in Han, a blank line, and a longer line: the name of a column above the title. */
function isColumnName(text: string, line: PageLine | undefined, after: PageLine): boolean {
  if (!line || !/\n[^\S\n]*\r?\n/.test(text.slice(line.end, after.start))) return false;
  const written = text.slice(line.start, line.end);
  return /^\p{Script=Han}{2,8}$/u.test(written) && after.end - after.start > written.length;
}

/** A line that gives the article as a reference: `… 2016, 36(1): 77-82`. */
function isCitation(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  return (
    /\b(?:19|20)\d{2}\b.{0,20}\d\s{0,4}[(（]\d{1,6}[)）]\s{0,4}[:：]\s{0,4}\d/.test(line) ||
    /DOI\s{0,9}[:：]\s{0,9}10\./i.test(line)
  );
}

/** `山区科技管理, 2019, 39(8): 120-126 doi: …` above the title: where the article stands. */
const PLACE =
  /^(?<venue>[^,，.．\d\s][^,，\n]{1,60}?)[\s,，.．]{1,3}(?<year>(?:19|20)\d{2})[\s,，年]{1,3}(?:Vol\.?\s?)?(?:第?(?<volume>\d{1,4})卷?)?[\s,，]{0,2}[(（第](?<issue>[\w增刊]{1,8})[)）期]\s?[:：]?\s?(?<pages>\d{1,5}\s?[-–]\s?\d{1,5})?(?=$|[\s.。,，;；])/du;

export function placeOf(text: string, line: PageLine | undefined): Entry[] {
  if (!line) return [];
  const found = PLACE.exec(text.slice(line.start, line.end))?.indices?.groups;
  return (['venue', 'year', 'volume', 'issue', 'pages'] as const).flatMap((slot): Entry[] => {
    const at = found?.[slot];
    return at
      ? [{ slot, start: line.start + at[0], end: line.start + at[1], field: 'citation' }]
      : [];
  });
}

/** A second line that stands beside the title, not in it. */
function isSubtitle(line: string): boolean {
  return /^(?:——|—|--|以.{2,60}为例|Tak(?:e|ing) |A [Cc]ase [Ss]tudy|—)/u.test(line);
}
