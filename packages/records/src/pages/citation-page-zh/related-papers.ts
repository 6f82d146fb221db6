import type { Span } from '@diglot/text';
import { titleKey } from '../../merge/title-key.ts';
import type { RelatedPaper } from '../../model.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { authorAt } from '../../values/authors.ts';
import { isRelatedSource, relatedSourceAt } from '../../values/references/related-source.ts';

/** `• [21] Title`, `[21] Title`, `21. Title`. */
const ITEM = /^(?:[•·●▪*-]\s*)?(?:\[\s?(?<a>\d{1,4})\s?\]|(?<b>\d{1,4})[.\u3001](?=\s))\s*/;

/**
 * Read a list of related papers: each a numbered title, its authors one a line, and a source line.
 *
 * @param lines - The lines of the list, trimmed, none blank.
 */
export function relatedPapers(
  source: Source,
  lines: readonly Span[],
  report: Report,
): RelatedPaper[] {
  const items: { index: number; title: Span; rest: Span[] }[] = [];
  for (const line of lines) {
    const match = ITEM.exec(source.text.slice(line.start, line.end));
    const title = { start: line.start + (match?.[0].length ?? 0), end: line.end };
    if (match && title.start < title.end) {
      items.push({ index: Number(match.groups?.a ?? match.groups?.b), title, rest: [] });
    } else if (!match) items.at(-1)?.rest.push(line);
  }
  const papers = items.map((item) => relatedPaper(source, item));
  reportOddities(papers, report);
  return markRepeats(papers, report);
}

function relatedPaper(
  source: Source,
  { index, title, rest }: { index: number; title: Span; rest: readonly Span[] },
): RelatedPaper {
  const { text } = source;
  const written = rest.map((line) => text.slice(line.start, line.end));
  const coded = written.findIndex((line) => /^\[[A-Z]{1,2}(?:\/OL)?\]/.test(line));
  const last = rest.length - 1;
  // Without a type code the source is the last line, when it reads like one.
  const place = coded >= 0 ? coded : last >= 0 && isPlainSource(written[last] ?? '') ? last : -1;
  const line = rest[place];
  const people = rest.filter((_, position) => position !== place);
  const found = line && relatedSourceAt(source, line.start, line.end, line.end === text.length);
  return {
    index,
    title: source.valueAt(title.start, title.end),
    authors: people.map((person, position) =>
      authorAt(source, person.start, person.end, position + 1),
    ),
    docType: found?.docType ?? null,
    source: found?.source ?? null,
  };
}

/** A name of two words and a comma is a person even where it could be a journal. */
function isPlainSource(line: string): boolean {
  return /\d/.test(line) && isRelatedSource(line);
}

function reportOddities(papers: readonly RelatedPaper[], tell: Report): void {
  const report = (code: string, message: string, paper: RelatedPaper) =>
    tell(code, message, paper.source?.prov[0] ?? paper.title.prov[0]);
  papers.forEach((paper, position) => {
    const before = papers[position - 1];
    const raw = paper.source?.raw ?? '';
    if (before && paper.index > before.index + 1) {
      report('related-number-gap', `[${before.index}] is followed by [${paper.index}].`, paper);
    }
    if (!paper.source) report('related-no-source', `[${paper.index}] has no source line.`, paper);
    else if (paper.source.year === null) {
      report('related-no-year', `[${paper.index}] has no year.`, paper);
    }
    if (/[:\uff1a]\s*[:\uff1a]/.test(raw)) {
      report('related-double-colon', `[${paper.index}] holds two colons in a row.`, paper);
    } else if (/[,:;\uff1a]$/.test(raw)) {
      report('related-trailing-punctuation', `[${paper.index}] ends in a mark.`, paper);
    }
  });
  const [first] = papers;
  if (first && papers.every(({ docType }) => docType === null)) {
    report('related-no-doctype', 'The related papers carry no type code.', first);
  }
  const inverted = (paper: RelatedPaper) => paper.authors.some(({ value }) => value.includes(','));
  if (!papers.some(inverted)) return;
  for (const paper of papers) {
    if (paper.authors.length === 0 || inverted(paper)) continue;
    report('author-name-order', `[${paper.index}] gives the first name first.`, paper);
  }
}

/** Point a paper at an earlier one with the same title: case, quotes and diacritics do not count. */
function markRepeats(papers: readonly RelatedPaper[], report: Report): RelatedPaper[] {
  const seen = new Map<string, number>();
  return papers.map((paper) => {
    const key = titleKey(paper.title.value);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, paper.index);
      return paper;
    }
    const message = `[${earlier}] and [${paper.index}] are one paper.`;
    report('related-duplicate', message, paper.title.prov[0]);
    return { ...paper, sameAs: earlier };
  });
}
