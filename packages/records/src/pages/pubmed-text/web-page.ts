import { createShifts } from '../../source/shifts.ts';
import type { Source } from '../../source/source.ts';
import type { PubmedLine } from './lines.ts';

/** On a page of PubMed the journal is a button: what is copied breaks before the stop behind it. */
const BUTTON_BREAK = /(?<=[^\s.])[ \t]{0,4}\r?\n[ \t]{0,4}(?=\. (?:18|19|20)\d{2}\b)/g;

/** The text with the journal and the rest of its citation on one line. */
export function withJoinedCitations(text: string): string {
  return text.replace(BUTTON_BREAK, '');
}

/**
 * Undo the breaks that the buttons of a page make in a citation.
 *
 * @returns The source itself where there are none.
 */
export function joinedCitations(source: Source): Source {
  const { text } = source;
  const shifts = createShifts();
  let joined = '';
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(BUTTON_BREAK)) {
    joined += text.slice(from, index);
    from = index + mark.length;
    shifts.add(joined.length, from - joined.length);
  }
  if (shifts.size === 0) return source;
  return source.derive(joined + text.slice(from), (offset) => shifts.there(offset));
}

/** Headings of what stands below an abstract on a page of PubMed, and is not about the work alone. */
const BELOW =
  /^(?:similar articles|cited by(?:\s\d.*)?|references|see all (?:similar|"?cited by"?|references).*|publication types?|mesh terms|substances|related information|linkout.*|grants and funding|supplementary concepts|full text (?:links|sources)|figures?|supplementary info|medical|miscellaneous|research materials)$/i;

/**
 * Leave out what stands below the abstract of a page: lists of other papers, whose citations are none of the record. It
 * ends where a citation has a title and authors below it.
 */
export function withoutBelow(text: string, lines: readonly PubmedLine[]): PubmedLine[] {
  const kept: PubmedLine[] = [];
  let isBelow = false;
  let seenCitation = false;
  for (const [index, line] of lines.entries()) {
    if (isBelow && opensPage(lines, index)) isBelow = false;
    seenCitation ||= line.kind === 'citation';
    if (!isBelow && seenCitation && line.end - line.start < 60)
      isBelow = BELOW.test(text.slice(line.start, line.end));
    if (!isBelow) kept.push(line);
  }
  return kept;
}

/** Leave out the menus of a site above the citation of a page, which has its title and authors below it. */
export function withoutAbove(lines: readonly PubmedLine[]): readonly PubmedLine[] {
  const first = lines.findIndex(({ kind }) => kind === 'citation');
  const isPage = first > 0 && opensPage(lines, first);
  const isMenu = lines
    .slice(0, first)
    .every(({ kind }) => kind !== 'authors' && kind !== 'affiliation' && kind !== 'identifiers');
  return isPage && isMenu ? lines.slice(first) : lines;
}

function opensPage(lines: readonly PubmedLine[], index: number): boolean {
  if (lines[index]?.kind !== 'citation') return false;
  const after = lines.slice(index + 1, index + 5).map(({ kind }) => kind);
  const title = after[0] === 'text' || after[0] === 'title';
  return title && after.some((kind) => kind === 'authors' || kind === 'declared');
}
