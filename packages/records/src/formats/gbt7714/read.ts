import type { Diagnostic, Span } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { entryAt } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { isBlank, linesOf, trimSpan } from '../../source/source.ts';
import { hasHan } from '../../values/language.ts';
import {
  hasGluedYear,
  isReference,
  referenceEntries,
  translationEntries,
} from '../../values/references/gbt-reference.ts';

const NUMBER = /^\s{0,4}(?:[[［【]\d{1,4}[\]］】]|\d{1,4}[.．、])\s{0,4}/;

/** Most lines of a text that is looked at, and least share of them that are references. */
const MAX_LINES = 60;
const MIN_SHARE = 0.6;

/** A reference, its translation, and the abstract that VIP writes under it. */
interface Group {
  readonly first: Span;
  second?: Span;
  abstract?: Span;
}

/** A list of references as GB/T 7714 writes them, a reference a line; a translation may follow on the next. */
export const gbt7714: Reader = {
  format: 'gbt7714',
  boundaries: { by: 'starts' },
  readableEnd: toTheEnd,
  detect: (head) => {
    const lines = [...linesOf(head)]
      .filter((line) => !isBlank(head, line))
      .slice(0, MAX_LINES)
      .map(({ start, end }) => head.slice(start, end));
    const references = lines.filter(
      (line, at) => isReference(line) || hasGluedYear(lines[at - 1] ?? ''),
    ).length;
    return references >= lines.length * MIN_SHARE && references > 0
      ? lines.some((line) => NUMBER.test(line)) || references > 1
        ? 0.9
        : 0.5
      : 0;
  },
  read: (source) => {
    const { text } = source;
    const diagnostics: Diagnostic[] = [];
    const groups = referenceLines(text, (span) =>
      diagnostics.push({
        code: 'stray-text',
        message: 'This line is no reference and was left out.',
        span: source.rootSpan(span.start, span.end),
      }),
    );
    const read = readEntries(
      source,
      each(groups, ({ first, second, abstract }) => [
        ...referenceEntries(text, first),
        ...(second ? translationEntries(text, second) : []),
        ...(abstract ? [entryAt('abstract', abstract, 'abstract')] : []),
      ]),
    );
    return {
      records: read.records,
      diagnostics: [...diagnostics, ...read.diagnostics],
      starts: groups.map(({ first }) => source.rootSpan(first.start, first.end).start),
    };
  },
};

/** Each reference, with its translation where one without a number follows in the other script. */
function referenceLines(text: string, tell: (span: Span) => void): Group[] {
  const groups: Group[] = [];
  for (const line of linesOf(text)) {
    if (isBlank(text, line)) continue;
    const span = trimSpan(text, line.start, line.end);
    const written = text.slice(span.start, span.end);
    const last = groups.at(-1);
    const above = last ? text.slice(last.first.start, last.first.end) : '';
    if (!isReference(written)) {
      if (last && hasGluedYear(above) && !last.abstract) last.abstract = span;
      else tell(span);
    } else if (
      last &&
      !last.second &&
      !NUMBER.test(written) &&
      NUMBER.test(above) &&
      hasHan(written) !== hasHan(above)
    ) {
      last.second = span;
    } else groups.push({ first: span });
  }
  return groups;
}
