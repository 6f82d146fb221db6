import type { Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import type { Provenance } from '../../model.ts';
import type { Source } from '../../source/source.ts';
import type { Blocks } from './labels.ts';

/** Labels of which a record has room for one value, or for one in each language. */
const OF_ONE_VALUE = [
  'cited',
  'journal',
  'numbering',
  'volume',
  'issue',
  'publisher',
  'date',
  'pages',
  'pageCount',
] as const;

/** Keep the lines under those labels that no value of the record was read from, each under its label in `extra`. */
export function keepUnreadLines(source: Source, blocks: Blocks, record: RecordDraft): void {
  const places = placesOf(record);
  const written = ({ start, end }: Span) => source.text.slice(start, end);
  for (const label of OF_ONE_VALUE) {
    const lines = blocks.get(label) ?? [];
    const isRead = (line: Span) => {
      const { start, end } = source.rootSpan(line.start, line.end);
      return places.some((place) => place.start < end && place.end > start);
    };
    const said = lines.filter(isRead).map(written);
    const left = lines
      .filter((line) => !isRead(line))
      .map(written)
      .filter((line) => /[\p{L}\p{N}]/u.test(line) && !said.some((one) => one.includes(line)));
    if (left.length > 0) record.extra[label] = [...new Set(left)].join('\n');
  }
}

/** Where the values of those labels were read. */
function placesOf({ journal, pages, pageCount, citationCount, issued }: RecordDraft): Provenance[] {
  const { title, volumeIssue, volumeSource, issueSource, publisher, translations } = journal ?? {};
  return [
    title,
    volumeIssue,
    volumeSource,
    issueSource,
    publisher,
    ...(translations ?? []),
    pages,
    pageCount,
    citationCount,
    issued,
  ].flatMap((value) => value?.prov ?? []);
}
