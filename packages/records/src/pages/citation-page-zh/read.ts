import { type Diagnostic, isWhiteSpace, type Span } from '@diglot/text';
import { emptyRecord, type RecordDraft } from '../../assemble/draft.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { entitySource } from '../../source/entity-source.ts';
import { linesOf, type Source, trimSpan } from '../../source/source.ts';
import { startsOf } from '../../source/starts-of.ts';
import { isRelatedSource } from '../../values/references/related-source.ts';
import { isAiritiPage, labelAiritiLines } from './airiti-lines.ts';
import { readBlocks } from './blocks.ts';
import {
  type Blocks,
  type CitationLabel,
  isSpacedPage,
  type LabelLine,
  labelLine,
  opensCitationLabel,
  unknownLabel,
} from './labels.ts';

/** A non-blank line, trimmed, with the label it is or opens with. Small, for a text has very many. */
interface PageLine extends Span {
  readonly label: LabelLine | undefined;
}

const PAGE_LABELS: ReadonlySet<CitationLabel> = new Set([
  'cited',
  'authors',
  'institutions',
  'keywords',
  'doi',
  'clc',
  'discipline',
  'abstract',
  'pages',
  'pageCount',
  'related',
]);

/** Labels that say with a title and names that a text describes works. */
const OF_WORKS: ReadonlySet<CitationLabel> = new Set([
  'title',
  'keywords',
  'doi',
  'abstract',
  'journal',
  'date',
  'issn',
  'language',
]);

/** Those of them that a text of another kind hardly has. */
const OF_WORKS_ALONE: ReadonlySet<CitationLabel> = new Set([
  'abstract',
  'doi',
  'issn',
  'isbn',
  'journal',
  'publisher',
  'clc',
  'institutions',
]);

/** Labels that stand on a line with their value. */
const INLINE: ReadonlySet<CitationLabel> = new Set(['cited', 'pages', 'pageCount']);

/** `• [2`: a related paper without its title. */
const RELATED_OPENING = /^\s*(?:[•·●▪*]\s*(?:\[\s?\d{0,4}\s?\]?\s*)?|\[\s?\d{0,4})$/;

/**
 * A page of a citation database: title, a count of citations, blocks under labels of their own line (Chinese,
 * or the same in English or Spanish), and a numbered list of related papers.
 */
export const citationPage: Reader = {
  format: 'citation-page-zh',
  boundaries: { by: 'starts' },
  readableEnd: beforeOpening((line) =>
    opensCitationLabel(line) || RELATED_OPENING.test(line) ? line.length : 0,
  ),
  detect(head) {
    if (isSpacedPage(head) || isAiritiPage(head)) return 0.97;
    const kinds = new Set<CitationLabel>();
    const beside = new Set<CitationLabel>();
    for (const line of pageLines(head)) {
      const { label, end } = line;
      if (!label || !(PAGE_LABELS.has(label.kind) || OF_WORKS.has(label.kind))) continue;
      if (!PAGE_LABELS.has(label.kind)) {
        if (label.body < end) beside.add(label.kind);
        continue;
      }
      if (INLINE.has(label.kind) || label.body === end) kinds.add(label.kind);
      else beside.add(label.kind);
    }
    // Abstract and keywords behind their labels are on any first page; people and addresses are not.
    if (beside.has('authors') && (beside.has('institutions') || kinds.has('cited'))) {
      for (const label of beside) if (PAGE_LABELS.has(label)) kinds.add(label);
      // A first page with labels has both abstracts, and a reader of its own.
      if (kinds.size >= 5) return 0.94;
    }
    // Title and names behind their labels, and three labels more: no running text has that.
    if (beside.has('title') && beside.has('authors')) {
      const others = [...beside].filter((label) => OF_WORKS.has(label));
      // A note or a mail has title, author, date and keywords too.
      const isWork = [...beside, ...kinds].some((label) => OF_WORKS_ALONE.has(label));
      if (isWork && others.length + kinds.size >= 3) return 0.93;
    }
    if (kinds.size >= 5) return 0.99;
    if (kinds.size === 4) return 0.95;
    if (kinds.size === 3) return 0.7;
    return kinds.size === 2 && (kinds.has('cited') || kinds.has('related')) ? 0.3 : 0;
  },
  read(given) {
    const diagnostics: Diagnostic[] = [];
    const source = entitySource(given, diagnostics);
    const pages = splitPages(source.text, pageLines(source.text));
    const records = pages.map((lines) => readPage(source, lines, diagnostics));
    return { records, diagnostics, starts: startsOf(source, pages) };
  },
};

/** How much of a text is looked at to tell how its labels stand, in code units. */
const HEAD = 65_536;

function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  const isSpaced = isSpacedPage(text.slice(0, HEAD));
  for (const line of linesOf(text)) {
    const { start, end } = trimSpan(text, line.start, line.end);
    if (start < end) lines.push({ start, end, label: labelLine(text, start, end, isSpaced) });
  }
  return isAiritiPage(text.slice(0, HEAD)) ? labelAiritiLines(text, lines) : lines;
}

/** What stands behind the names of a page; names after it are of the next page. */
const AFTER_NAMES: ReadonlySet<CitationLabel> = new Set([
  'keywords',
  'doi',
  'abstract',
  'pages',
  'pageCount',
  'related',
]);

/** A page begins with the title above its count of citations, or above its authors where there is no count. */
function splitPages(text: string, lines: readonly PageLine[]): PageLine[][] {
  const starts = [0];
  let seen = new Set<CitationLabel>();
  /** How the first label of a kind is written: another record begins where it comes again, none at `英文题名`. */
  const firsts = new Map<CitationLabel, string>();
  const isFirst = ({ start, label }: PageLine): boolean => {
    if (label === undefined) return false;
    const written = text.slice(start, label.body).trim();
    const first = firsts.get(label.kind) ?? written;
    firsts.set(label.kind, first);
    return written === first;
  };
  lines.forEach((line, index) => {
    const label = line.label?.kind;
    // A title under its label: the number of the record and other labels may stand above it.
    if (label === 'title') {
      if (isFirst(line) && seen.has(label)) {
        starts.push(headAbove(text, lines, index));
        seen = new Set();
      }
      seen.add(label);
      return;
    }
    if (label !== 'cited' && label !== 'authors') {
      if (label) seen.add(label);
      return;
    }
    // The names in the other script may follow at once.
    const again =
      isFirst(line) &&
      seen.has(label) &&
      (label === 'cited' || [...seen].some((one) => AFTER_NAMES.has(one)));
    const opens =
      label === 'cited' && seen.has('authors') && namesFollow(lines.slice(index + 1, index + 12));
    if (again || opens) {
      starts.push(titleAbove(text, lines, index));
      seen = new Set();
    }
    seen.add(label);
  });
  return starts
    .map((start, position) => lines.slice(start, starts[position + 1] ?? lines.length))
    .filter((page) => page.some((line) => line.label));
}

/** Whether authors come before another count of citations. */
function namesFollow(lines: readonly PageLine[]): boolean {
  const next = lines.find(({ label }) => label?.kind === 'authors' || label?.kind === 'cited');
  return next?.label?.kind === 'authors';
}

/** The line above, when it can be a title: no label, not indented like a related paper, no source. */
function titleAbove(text: string, lines: readonly PageLine[], index: number): number {
  const above = lines[index - 1];
  if (!above || above.label || isIndented(text, above)) return index;
  return isRelatedSource(text.slice(above.start, above.end)) ? index : index - 1;
}

/** `<2>`, `2.`: the number of a record. */
const NUMBER_LINE = /^[<([]?\d{1,5}[>)\].]?$/;

/** The first of the lines right above a title that hold numbers and labels of no place in a record. */
function headAbove(text: string, lines: readonly PageLine[], index: number): number {
  let at = index;
  for (; at > 0; at--) {
    const above = lines[at - 1];
    const isHead =
      above?.label?.kind === 'other' ||
      (above && !above.label && NUMBER_LINE.test(text.slice(above.start, above.end)));
    if (!isHead) break;
  }
  return at;
}

function isIndented(text: string, { start }: Span): boolean {
  const before = text.charCodeAt(start - 1);
  return isWhiteSpace(before) && before !== 0x0a && before !== 0x0d;
}

function readPage(
  source: Source,
  lines: readonly PageLine[],
  diagnostics: Diagnostic[],
): RecordDraft {
  const blocks: Blocks = new Map();
  const record = emptyRecord();
  /** What stands under labels that have no place in a record. */
  const others = new Map<string, Span[]>();
  let open: CitationLabel = 'title';
  let block: Span[] = [];
  blocks.set(open, block);
  for (const line of lines) {
    const { end } = line;
    const label: LabelLine | undefined = line.label ?? otherLabel(source.text, line, open);
    if (label?.kind === 'other') {
      const name = labelName(source, line, label.body);
      block = others.get(name) ?? [];
      others.set(name, block);
      open = 'other';
      if (label.body < end) block.push({ start: label.body, end });
      continue;
    }
    if (!label || (open === 'related' && !INLINE.has(label.kind) && label.body < end)) {
      block.push(line);
      continue;
    }
    // A button does not open a block: what follows it is more page, not its value.
    open = label.kind;
    block = blocks.get(open) ?? [];
    blocks.set(open, block);
    if (label.body < end) block.push({ start: label.body, end });
  }
  readBlocks(source, blocks, record, diagnostics);
  for (const [name, spans] of others) {
    const written = spans.map((span) => source.text.slice(span.start, span.end));
    if (written.length > 0) record.extra[name] = written.join('\n');
  }
  return record;
}

/** Blocks of running text, in which a word before a colon is no label of the page. */
const RUNNING: ReadonlySet<CitationLabel> = new Set(['title', 'abstract', 'related', 'noise']);

function otherLabel(text: string, { start, end }: Span, open: CitationLabel) {
  return RUNNING.has(open) ? undefined : unknownLabel(text, start, end);
}

/** The name of a label: `产品类型：` is 产品类型. */
function labelName({ text }: Source, { start }: Span, body: number): string {
  return text
    .slice(start, body)
    .replace(/\s{0,4}[:：]\s{0,40}$/, '')
    .trim();
}
