import type { Language } from '@diglot/text';
import { abstractAt } from '../../abstract/sections.ts';
import { supplierLength } from '../../abstract/supplier.ts';
import type { Abstract } from '../../model.ts';
import type { Source } from '../../source/source.ts';
import type { PubmedLine } from './lines.ts';

/**
 * Join the paragraphs of each language to one abstract, in the order in which the languages appear.
 *
 * @returns Where the paragraphs of a language are not interrupted, `value` is the text as written. Where
 *   the other language stands between them, `value` is the paragraphs alone and `raw` the whole stretch.
 */
export function pubmedAbstracts(source: Source, given: readonly PubmedLine[]): Abstract[] {
  const lines = given
    .filter((line) => !PLACEHOLDER.test(source.text.slice(line.start, line.end)))
    .map((line) => withoutSupplier(source, line));
  const languages = new Map<Language, PubmedLine[]>();
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const own = languages.get(line.language);
    if (own) own.push(line);
    else languages.set(line.language, [line]);
  }
  return [...languages].map(([lang, own]) => ({
    lang,
    role: 'original' as const,
    ...(isWhole(lines, own) ? joined(source, own) : gathered(source, own)),
  }));
}

/** What PubMed writes in the place of an abstract. */
const PLACEHOLDER =
  /^(?:[A-Z][a-z]{2,12}: )?(?:\[?abstract available from .{3,30}|no abstract available\.?)$/i;

/** `Publisher: 目的：…`: who supplied the abstract is no part of it. */
function withoutSupplier(source: Source, line: PubmedLine): PubmedLine {
  if (line.kind !== 'text' || line.language === 'en') return line;
  const length = supplierLength(source.text.slice(line.start, line.end));
  return length > 0 ? { ...line, start: line.start + length } : line;
}

function isWhole(lines: readonly PubmedLine[], own: readonly PubmedLine[]): boolean {
  const [first] = own;
  const from = first ? lines.indexOf(first) : 0;
  return lines.slice(from, from + own.length).every((line, index) => line === own[index]);
}

function joined(source: Source, own: readonly PubmedLine[]) {
  return abstractAt(source, own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
}

function gathered(source: Source, own: readonly PubmedLine[]) {
  const parts = own.map((line) => abstractAt(source, line.start, line.end));
  const value = parts.map((part) => part.value).join('\n');
  const prefix = parts[0]?.prefix;
  return {
    ...source.valueAt(own[0]?.start ?? 0, own.at(-1)?.end ?? 0, { value }),
    labelled: parts.some((part) => part.labelled),
    ...(prefix && { prefix }),
    sections: parts.flatMap((part) => part.sections),
  };
}
