import type { LabelLine } from './labels.ts';

/** `山城護理雜誌 ； 12卷3期 (2021 / 09 / 01) ， P45 - 58`: the line of a page of Airiti Library that names the journal. */
const SOURCE =
  /^[^;；\n]{1,100}[;；]\s?(?:\d{1,4}卷)?\s?\d{1,5}期\s?[(（]\d{4}(?:\s?[/.-]\s?\d{1,2}){0,2}[)）]/u;

/** A line that names the language of the text, and nothing else. */
const LANGUAGE = /^(?:[繁简簡][体體])?[中英日][文語语]$/u;

/** Names of the parts of the page, in a row: `摘要 ｜ 參考文獻(23) ｜ 文章國際計量`. */
const PARTS = /^[^|｜│]{1,20}(?:\s[|｜│]\s[^|｜│]{1,20}){1,6}$/u;

/** Fewest semicolons of a line of keywords. */
const MIN_SEMICOLONS = 1;

/** Most lines between the line of the journal and the abstract: language, keywords, links and parts of the page. */
const MAX_BETWEEN = 12;

/** A line of a page, as far as it is looked at here. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly label: LabelLine | undefined;
}

/**
 * Give the lines of such a page the labels that it leaves out: names stand above the line of the journal; the language and
 * the keywords stand between it and the abstract.
 */
export function labelAiritiLines<T extends Line>(text: string, lines: readonly T[]): T[] {
  const labelled = [...lines];
  const mark = (at: number, kind: LabelLine['kind']) => {
    const line = labelled[at];
    if (line) labelled[at] = { ...line, label: { kind, body: line.start } };
  };
  lines.forEach((line, at) => {
    if (line.label || !SOURCE.test(text.slice(line.start, line.end))) return;
    if (lines[at - 1]?.label) return;
    mark(at - 1, 'authors');
    mark(at, 'journal');
    for (let next = at + 1; next <= at + MAX_BETWEEN; next++) {
      if (!lines[next] || lines[next]?.label?.kind === 'abstract') break;
      const { label, start, end } = lines[next] as T;
      if (label) continue;
      const written = text.slice(start, end);
      if (LANGUAGE.test(written)) mark(next, 'language');
      else if (PARTS.test(written)) mark(next, 'noise');
      else if (written.split(/[;；]/u).length > MIN_SEMICOLONS) mark(next, 'keywords');
    }
  });
  return labelled;
}

/** Whether a text has such a line. */
export function isAiritiPage(head: string): boolean {
  return SOURCE_LINE.test(head) && ABSTRACT_LINE.test(head);
}

const SOURCE_LINE = new RegExp(SOURCE.source, 'mu');
const ABSTRACT_LINE = /^(?:中文|英文)?摘要$/mu;
