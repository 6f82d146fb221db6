import type { Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import { cleanMarkup } from '../../source/clean.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { languageOf } from '../../values/language.ts';
import { addAbstract, addTitle, originalFirst } from './texts.ts';

/** Shortest text that is taken for an abstract, in code units; half of it for Chinese. */
const ABSTRACT_MIN = 240;

/**
 * Read the plain text around the object: the title and the abstract again, or for the first time.
 *
 * @param lines - Its lines, trimmed, none blank.
 */
export function readTail(
  source: Source,
  lines: readonly Span[],
  record: RecordDraft,
  report: Report,
): void {
  const { text } = source;
  let read = 0;
  for (const line of lines) {
    if (line.start < read) continue;
    const content = text.slice(line.start, line.end);
    const lang = languageOf(content);
    const repeat = record.abstracts.find(({ value }) => text.startsWith(value, line.start));
    const copy = record.abstracts.findIndex(({ value }) => isOpeningOf(content, value));
    const long = content.length >= (lang === 'zh' ? ABSTRACT_MIN / 2 : ABSTRACT_MIN);
    if (repeat) {
      read = line.start + repeat.value.length;
      addAbstract(record, source, line.start, read, 'text');
    } else if (record.titles.some(({ value }) => value === content)) {
      addTitle(record.titles, source, line.start, line.end, record.language, 'text');
    } else if (copy >= 0) {
      addTruncated(record, copy, source, line);
    } else if (long && addAbstract(record, source, line.start, line.end, 'text')) {
      // An abstract that the object does not hold.
    } else if (!long && record.titles.every((title) => title.lang !== lang)) {
      addTitle(record.titles, source, line.start, line.end, record.language, 'text');
      record.titles = originalFirst(record.titles);
    } else if (repeatsMarkup(content, record)) {
      // The abstract again, with its tags.
    } else if (!record.titles.some(({ value }) => isOpeningOf(content, value))) {
      report('unread-text', 'This text repeats nothing of the record.', line);
    }
  }
}

function repeatsMarkup(content: string, { abstracts }: RecordDraft): boolean {
  const plain = content.includes('<') ? cleanMarkup(content) : '';
  const bare = (text: string) => text.replace(/\s+/g, '');
  return plain !== '' && abstracts.some(({ value }) => bare(value) === bare(plain));
}

/** Whether a text is the opening of a longer one, cut off or with dots at its end. */
function isOpeningOf(text: string, whole: string): boolean {
  const opening = text.replace(/(?:\.{3}|\u2026)$/, '').trimEnd();
  return opening.length > 0 && opening.length < whole.length && whole.startsWith(opening);
}

function addTruncated(record: RecordDraft, index: number, source: Source, line: Span): void {
  const known = record.abstracts[index];
  if (!known) return;
  const copy = source.rawAt(line.start, line.end, 'text');
  record.abstracts[index] = {
    ...known,
    truncatedCopies: [...(known.truncatedCopies ?? []), copy],
  };
}
