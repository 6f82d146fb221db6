import type { Diagnostic } from '@diglot/text';
import type { BibliographicRecord, ReadResult } from '../model.ts';
import { cleanText } from '../source/clean.ts';
import { hasEntity } from '../source/entities.ts';
import type { Source } from '../source/source.ts';
import { assemble } from './assemble.ts';
import type { Entry } from './entry.ts';

/**
 * Assemble the records of a format whose reader gives a list of entries for each.
 *
 * @param options.clean - Default: unwrap lines and decode HTML entities; that there were some is
 *   reported once.
 *
 * @example
 * import { createSource, entryAt, readEntries } from '@diglot/records/reader';
 *
 * const source = createSource('同伴支持 / 王丽');
 * const title = entryAt('title', { start: 0, end: 4 }, '');
 * const author = entryAt('author', { start: 7, end: 9 }, '');
 * const [{ titles, authors }] = readEntries(source, [[title, author]]).records;
 * [titles[0].lang, authors[0].family]; // => ['zh', '王']
 */
export function readEntries(
  source: Source,
  groups: Iterable<readonly Entry[]>,
  { clean }: { readonly clean?: (raw: string) => string } = {},
): ReadResult {
  const records: BibliographicRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const ampersands = clean ? undefined : new Ampersands(source.text);
  for (const entries of groups) {
    if (entries.length === 0) continue;
    const found = assemble(source, entries, clean ?? cleanText);
    records.push(found.record);
    for (const diagnostic of found.diagnostics) diagnostics.push(diagnostic);
    const escaped = ampersands && entries.find((entry) => ampersands.escapeIn(entry));
    if (!escaped) continue;
    diagnostics.push({
      code: 'html-entities',
      message: 'HTML character references in plain text were decoded.',
      span: { start: escaped.start, end: escaped.end },
    });
  }
  return { records, diagnostics };
}

/** Where the ampersands of a text are: most records have none, and are not looked through for one. */
class Ampersands {
  private readonly text: string;
  /** From `from` to `next` there is none. */
  private from = 0;
  private next: number;

  constructor(text: string) {
    this.text = text;
    this.next = this.after(0);
  }

  /** Whether an entry holds a character reference; those of an address are not meant. */
  escapeIn({ slot, start, end }: Entry): boolean {
    if (end <= this.next && start >= this.from) return false;
    if (start >= this.next) {
      this.from = start;
      this.next = this.after(start);
      if (end <= this.next) return false;
    }
    return slot !== 'url' && hasEntity(this.text.slice(start, end));
  }

  private after(from: number): number {
    const found = this.text.indexOf('&', from);
    return found < 0 ? this.text.length : found;
  }
}
