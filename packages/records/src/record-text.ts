import { type Language, type Passage, type SourceRun, traceCopy } from '@diglot/text';
import type { BibliographicRecord, Value } from './model.ts';

/** What of a record is running text, as one clean text to read. */
export interface RecordText {
  readonly text: string;
  /** `title` for each title; `abstract` for each section of an abstract, without its label. */
  readonly passages: readonly Passage[];
  /** Where `text` stands in the source; left out where there is no source. */
  readonly origin?: readonly SourceRun[];
}

/** Between two titles or abstracts, and between two sections of one abstract. */
const BETWEEN_PASSAGES = '\n\n';
const BETWEEN_SECTIONS = '\n';

/**
 * Put the titles and abstracts of a record together as one text: their clean values, and the way back
 * to where each stands in the source.
 *
 * @param source - The text the record's places refer to. Left out: the record alone is read.
 * @returns Nothing but empty lists for a record with neither title nor abstract.
 * @remarks **Cost:** linear in the values.
 *
 * @example
 * import { parseRecords, textOfRecord } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的体验\nAB  - 访谈了52名护士 (p &lt; 0.05)。\nER  - ';
 * const { text, passages } = textOfRecord(parseRecords(ris).records[0], ris);
 * text; // => '同伴支持的体验\n\n访谈了52名护士 (p < 0.05)。'
 * passages.map(({ name, language }) => `${name} ${language}`); // => ['title zh', 'abstract zh']
 */
export function textOfRecord(record: BibliographicRecord, source?: string): RecordText {
  const passages: Passage[] = [];
  const origin: SourceRun[] = [];
  let text = '';
  const add = (name: string, language: Language, value: Value, separator: string) => {
    const clean = value.value.trim();
    if (clean === '') return;
    if (text !== '') text += separator;
    const start = text.length;
    text += clean;
    passages.push({ start, end: text.length, name, ...(language !== 'und' && { language }) });
    const [place] = value.prov;
    if (source === undefined || place === undefined || !standsAt(value, place, source)) return;
    for (const run of traceCopy(clean, source, place)) {
      origin.push({ ...run, start: run.start + start, end: run.end + start });
    }
  };
  for (const title of record.titles) add('title', title.lang, title, BETWEEN_PASSAGES);
  for (const abstract of record.abstracts) {
    const { labelled, prefix } = abstract;
    const sections: readonly Value[] =
      labelled || prefix !== undefined ? abstract.sections : [abstract];
    sections.forEach((section, index) => {
      add('abstract', abstract.lang, section, index === 0 ? BETWEEN_PASSAGES : BETWEEN_SECTIONS);
    });
  }
  return { text, passages, ...(source !== undefined && { origin }) };
}

/** Whether a value is what the source has at a place: a record may come with another text, or be merged. */
function standsAt(
  { raw, value }: Value,
  { start, end, source: other }: Value['prov'][number],
  source: string,
): boolean {
  return other === undefined && source.slice(start, end) === (raw ?? value);
}
