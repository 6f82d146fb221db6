import type { Span } from '@diglot/text';
import { type CatalogueLabel, catalogueLabel, isHeading, isLoading } from './labels.ts';

/** A value of a page under its label as written. */
interface Labelled extends Span {
  readonly label: string;
}

/** What stands above the fields of the index. */
export interface CataloguePage {
  /** The title as the page shows it. */
  readonly heading: Span | undefined;
  /** The opening of the abstract; often cut off with dots. */
  readonly summary: Span | undefined;
  /** Values under each label, one a line. */
  readonly labels: ReadonlyMap<CatalogueLabel, readonly Labelled[]>;
  /** Lines that are none of these. */
  readonly unread: readonly Span[];
}

/** Shortest line that is a summary when no heading follows it, in code units. */
const SUMMARY_MIN = 200;

/** Tell the parts of a page apart: title, summary, labelled values with their further lines. */
export function cataloguePage(text: string, lines: readonly Span[]): CataloguePage {
  const labels = new Map<CatalogueLabel, Labelled[]>();
  const unread: Span[] = [];
  let heading: Span | undefined;
  let summary: Span | undefined;
  let open: Labelled[] | undefined;
  let name = '';
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if (isLoading(content) || isHeading(content)) {
      open = undefined;
      continue;
    }
    const label = catalogueLabel(content);
    if (label) {
      open = labels.get(label.kind) ?? [];
      labels.set(label.kind, open);
      name = content.slice(0, label.body).replace(/[:\uff1a]\s*$/, '');
      const value = { start: line.start + label.body, end: line.end, label: name };
      if (value.start < value.end) open.push(value);
    } else if (open) open.push({ ...line, label: name });
    else if (!heading && content.length < 600) heading = line;
    else if (!summary && (content.length >= SUMMARY_MIN || /(?:\.{3}|…)$/.test(content)))
      summary = line;
    else unread.push(line);
  }
  return { heading, summary, labels, unread };
}
