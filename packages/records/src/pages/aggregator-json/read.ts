import type { Diagnostic, Span } from '@diglot/text';
import { emptyRecord, type RecordDraft } from '../../assemble/draft.ts';
import type { BibliographicRecord } from '../../model.ts';
import { OPENS_JSON } from '../../reader/openings.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { type Report, reporter } from '../../source/report.ts';
import { linesOf, type Source, trimSpan } from '../../source/source.ts';
import { type Copy, copiesOf, nextObject, readJsonAt } from './copies.ts';
import { readExtra } from './extra.ts';
import { readIdentifiers, readVenue } from './facts.ts';
import { readTail } from './tail.ts';
import { readAbstracts, readAuthors, readTitles, workLanguage } from './texts.ts';

/** Names that only this family's objects use. */
const SIGNATURE =
  /"(?:resultStr|DOIUrl|PeriodicalId|PeriodicalIF|PeriodicalName|FirstCategoryId|ListUrlMain|RegionNum|RegionCategory|ArticlePicture|TitleCN|AbstractTextCN|JCRName|fieldsOfStudy|openAccessPdf|paperid|platform)\\?"\s*:/g;

/**
 * The JSON of a literature aggregator: a title that may be a translation, the original record nested as an
 * escaped string in `resultStr`, then the original title and abstract again as plain text.
 */
export const aggregatorJson: Reader = {
  format: 'aggregator-json',
  opens: OPENS_JSON,
  boundaries: { by: 'starts' },
  readableEnd: toTheEnd,
  detect(head) {
    if (!/(?:^|[\r\n\ufeff])[^\S\r\n\ufeff]*[{[]/.test(head)) return 0;
    const names = new Set(Array.from(head.matchAll(SIGNATURE), ([name]) => name.replace('\\', '')));
    if (names.size >= 3) return 0.98;
    return names.size === 2 ? 0.6 : 0;
  },
  read(source) {
    const records: BibliographicRecord[] = [];
    const starts: number[] = [];
    const diagnostics: Diagnostic[] = [];
    const { text } = source;
    let at = firstObject(text);
    let loose: Span[] = at > 0 ? [{ start: 0, end: at }] : [];
    while (at < text.length) {
      const { node, source: own, end } = readJsonAt(source, at, '$', diagnostics);
      const next = elementAfter(text, end) ?? nextObject(text, end);
      const objects = node?.kind === 'array' ? node.items : node ? [node] : [];
      const found = objects.filter((one) => one.kind === 'object');
      found.forEach((one, index) => {
        const tail = index === found.length - 1 ? [...loose, { start: end, end: next }] : [];
        const copies = copiesOf(one, own, '$', diagnostics);
        records.push(readOne(source, copies, tail, diagnostics));
        starts.push(own.rootSpan(one.start, one.end).start);
      });
      if (found.length > 0) loose = [];
      at = next;
    }
    return { records, diagnostics, starts };
  },
};

function firstObject(text: string): number {
  const { start } = trimSpan(text, 0, text.length);
  const mark = text[start];
  return mark === '{' || mark === '[' ? start : nextObject(text, 0);
}

/** The next element, where a list goes on whose beginning is not in the text. */
function elementAfter(text: string, end: number): number | undefined {
  const comma = trimSpan(text, end, Math.min(text.length, end + 200)).start;
  if (text[comma] !== ',') return undefined;
  const next = trimSpan(text, comma + 1, Math.min(text.length, comma + 200)).start;
  return text[next] === '{' ? next : undefined;
}

function readOne(
  source: Source,
  copies: readonly Copy[],
  tail: readonly Span[],
  diagnostics: Diagnostic[],
): RecordDraft {
  const record = emptyRecord();
  const whole = copies[0]?.source.rootSpan(copies[0].node.start, copies[0].node.end);
  const tell = reporter(source, diagnostics);
  const report: Report = (code, message, place = whole) => tell(code, message, place);
  record.language = workLanguage(copies);
  readTitles(copies, record, report);
  readAuthors(copies, record, report);
  readAbstracts(copies, record);
  readIdentifiers(copies, record, report);
  readVenue(copies, record, report);
  readExtra(copies, record, report);
  readTail(source, tailLines(source.text, tail), record, report);
  return record;
}

function tailLines(text: string, tail: readonly Span[]): Span[] {
  return tail
    .flatMap(({ start, end }) => [...linesOf(text, start, end)])
    .map((line) => trimSpan(text, line.start, line.end))
    .filter((line) => line.start < line.end && !/^[\],]*$/.test(text.slice(line.start, line.end)));
}
