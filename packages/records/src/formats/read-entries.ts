import type { Diagnostic } from '@diglot/text';
import type { BibliographicRecord, ReadResult } from '../model.ts';
import type { Source } from '../source.ts';
import { assemble } from './assemble.ts';
import { cleanText } from './clean.ts';
import { hasEntity } from './entities.ts';
import type { Entry } from './entry.ts';

/**
 * Assemble the records of a format whose reader gives a list of entries for each.
 *
 * @param options.clean - Default: unwrap lines and decode HTML entities; that there were some is
 *   reported once.
 */
export function readEntries(
  source: Source,
  groups: Iterable<readonly Entry[]>,
  { clean }: { readonly clean?: (raw: string) => string } = {},
): ReadResult {
  const records: BibliographicRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entries of groups) {
    if (entries.length === 0) continue;
    const found = assemble(source, entries, clean ?? cleanText);
    records.push(found.record);
    diagnostics.push(...found.diagnostics);
    if (!clean) reportEntities(source, entries, diagnostics);
  }
  return { records, diagnostics };
}

function reportEntities(
  { text }: Source,
  entries: readonly Entry[],
  diagnostics: Diagnostic[],
): void {
  const found = entries.find(({ slot, start, end }) => {
    if (slot === 'url') return false;
    const stretch = text.slice(start, end);
    return stretch.includes('&') && hasEntity(stretch);
  });
  if (!found) return;
  diagnostics.push({
    code: 'html-entities',
    message: 'HTML character references in plain text were decoded.',
    span: { start: found.start, end: found.end },
  });
}
