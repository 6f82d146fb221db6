import type { Identifier, Issued, Journal, Pages, RawValue } from '../../model.ts';
import type { Source } from '../../source/source.ts';
import { dateAt } from '../dates.ts';
import { addIdentifier, identifierAt, seenIdentifiers } from '../identifiers.ts';
import { pagesAt } from '../page-range.ts';

/** What one citation line holds. */
export interface CitationLine {
  readonly citation: RawValue;
  readonly journal: Journal;
  readonly issued: Issued;
  readonly pages: Pages | null;
  readonly identifiers: readonly Identifier[];
}

// Journal. 2025 Mar 18;12(3):e104417. doi: …
const LINE =
  /^(?:\d{1,4}[.:]\s+)?(?<journal>[^\n]{2,200}?)\.\s+(?<date>(?:1[89]|20)\d{2}(?:\s+(?:[A-Z][a-z]{2,8}(?:-[A-Z][a-z]{2,8})?)(?:\s+\d{1,2}(?:-(?:[A-Z][a-z]{2,8}\s+)?\d{1,2})?)?)?)(?<rest>[;:.][^\n]*)?$/;

/** `;14(5):e12`, `;22 Suppl 2:S45`; ahead of print `:1-10` alone. */
const VOLUME =
  /^(?:;|(?=:\s*[A-Za-z]{0,2}\d+-))\s*(?<where>(?<volume>[^():;\s][^():;]{0,20}?)?(?:\s*\((?<issue>[^()]{1,20})\))?)(?:\s*:\s*(?<pages>[^.;\s][^.;]{0,40}))?(?=[.;]|$)/d;

const EPUB = /\bEpub\s+(?<date>\d{4}(?:\s+[A-Z][a-z]{2}(?:\s+\d{1,2})?)?)/d;

/** Whether a line is a citation in the style of the National Library of Medicine. */
export function isCitationLine(line: string): boolean {
  // The quick look first: it is asked of every line.
  if (line.length >= 700 || !/\.\s+(?:1[89]|20)\d{2}/.test(line)) return false;
  const match = LINE.exec(line);
  if (!match) return false;
  const rest = match.groups?.rest ?? '';
  return /^;|doi:|PMC?ID|Online ahead|Epub/i.test(rest) || /^\d{1,4}[.:]\s/.test(line);
}

/**
 * Read a citation line of PubMed.
 *
 * ```
 * J Invented Med. 2025 Mar 18;12(3):e104417. doi: 10.5555/jim-2025-104417. Epub 2025 Feb 2.
 * ^journal        ^date       ^volumeIssue ^pages
 * ```
 *
 * @returns `undefined` when the span is no such line.
 */
export function citationAt(source: Source, start: number, end: number): CitationLine | undefined {
  const line = source.text.slice(start, end);
  const match = LINE.exec(line);
  if (!match?.groups || !isCitationLine(line)) return undefined;
  const { journal: name = '', date = '', rest = '' } = match.groups;
  const nameStart = start + line.indexOf(name);
  const dateStart = start + line.length - rest.length - date.length;
  const restStart = dateStart + date.length;
  const issued = dateAt(source, dateStart, restStart);
  if (!issued) return undefined;
  const place = VOLUME.exec(rest);
  const span = (key: string) => place?.indices?.groups?.[key];
  const where = span('where');
  const pages = span('pages');
  const { volume = null, issue = null } = place?.groups ?? {};
  const identifiers: Identifier[] = [];
  for (const seen of seenIdentifiers(source.text, restStart, end)) {
    addIdentifier(identifiers, identifierAt(source, seen.type, seen.start, seen.end));
  }
  const epub = EPUB.exec(rest)?.indices?.groups?.date;
  const early = epub && dateAt(source, restStart + epub[0], restStart + epub[1]);
  return {
    citation: source.rawAt(start, end),
    journal: {
      title: source.valueAt(nameStart, nameStart + name.length),
      volume: volume ?? null,
      issue: issue ?? null,
      ...(where &&
        where[0] < where[1] && {
          volumeIssue: source.rawAt(restStart + where[0], restStart + where[1]),
        }),
      abbreviationStyle: 'NLM',
    },
    issued: early ? { ...issued, alternatives: [early] } : issued,
    pages: pages ? pagesAt(source, restStart + pages[0], restStart + pages[1]) : null,
    identifiers,
  };
}
