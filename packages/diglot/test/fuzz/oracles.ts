import { readBitexts } from '@diglot/exchange';
import { readGlossary } from '@diglot/lexicon';
import {
  type ParseRecordsResult,
  parseRecordParts,
  parseRecords,
  readRecords,
  toJsonl,
} from '@diglot/records';
import { renderReport } from '@diglot/report';
import { segmentLanguages } from '@diglot/segment';
import {
  checkDocument,
  checkPlain,
  checkSegments,
  checkSpans,
  type Diagnostic,
  DiglotError,
} from '@diglot/text';
import { createTokenizer, splitSentences } from '@diglot/tokenize';
import { createDiglot } from '../../src/index.ts';

/** A law that does not hold of an input. */
export interface Finding {
  readonly oracle: string;
  readonly detail: string;
}

/** Most CPU time for 2 kB, the warming of tables and of the compiler left out. Milliseconds. */
const MAX_TIME = 1000;

const tokenizer = createTokenizer({ chinese: 'intl' });
const diglot = createDiglot({ tokenizer });

/** Run an oracle: what it returns, an untyped error, or too much time is a finding. */
async function ask(
  oracle: string,
  answer: () => readonly string[] | Promise<readonly string[]>,
): Promise<Finding[]> {
  const before = process.cpuUsage();
  let details: readonly string[];
  try {
    details = await answer();
  } catch (error) {
    details = error instanceof DiglotError ? [] : [`untyped: ${(error as Error)?.stack}`];
  }
  const { user, system } = process.cpuUsage(before);
  const spent = (user + system) / 1000;
  const slow = spent > MAX_TIME ? [`${Math.round(spent)} ms`] : [];
  return [...details, ...slow].map((detail) => ({ oracle, detail }));
}

const faults = (list: readonly Diagnostic[]) =>
  list.map(({ code, message }) => `${code}: ${message}`);

const outside = (text: string, diagnostics: readonly Diagnostic[]) =>
  diagnostics.flatMap(({ code, span }) =>
    span && !(0 <= span.start && span.start <= span.end && span.end <= text.length)
      ? [`${code} at ${span.start}–${span.end} of ${text.length}`]
      : [],
  );

function* chunksOf(text: string, random: () => number): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const next = at + 1 + Math.floor(random() * 97);
    yield text.slice(at, next);
    at = next;
  }
}

/**
 * Laws of a short text in the readers, segments, sentences and words.
 *
 * @param onRead - Is given what the readers of records make of it.
 */
export async function askAll(
  text: string,
  random: () => number,
  onRead?: (read: ParseRecordsResult) => void,
): Promise<Finding[]> {
  let whole: ParseRecordsResult = { format: 'unknown', records: [], diagnostics: [] };
  return [
    ...(await ask('records', () => {
      whole = parseRecords(text);
      onRead?.(whole);
      return [...faults(checkPlain(whole.records)), ...outside(text, whole.diagnostics)];
    })),
    ...(await ask('parts', () => {
      const { parts } = parseRecordParts(text);
      return [
        ...(parts.map((part) => part.text).join('') === text ? [] : ['the parts are not the text']),
        ...parts.flatMap((part) => outside(part.text, part.diagnostics)),
      ];
    })),
    // Read a second time, and in pieces: neither may make a difference.
    ...(await ask('stream', async () => {
      const records = [];
      for await (const record of readRecords(chunksOf(text, random))) records.push(record);
      return JSON.stringify(records) === JSON.stringify(whole.records)
        ? []
        : ['a stream reads otherwise'];
    })),
    ...(await ask('round trip', () => {
      const again = parseRecords(toJsonl(whole.records), { format: 'diglot-json' }).records;
      const titles = (list: typeof again) =>
        JSON.stringify(list.map((one) => one.titles.map(({ value }) => value)));
      return titles(again) === titles(whole.records) ? [] : ['JSON Lines give other titles'];
    })),
    ...(await ask('segments', () => faults(checkSegments(text, segmentLanguages(text))))),
    ...(await ask('sentences', () => faults(checkSpans(text, splitSentences(text))))),
    ...(await ask('words', () => faults(checkDocument(tokenizer.document(text))))),
    ...(await ask('bitexts', () => outside(text, readBitexts(text).diagnostics))),
    ...(await ask('glossary', () => {
      const odd: Diagnostic[] = [];
      readGlossary(text, { onDiagnostic: (one) => void odd.push(one) });
      return outside(text, odd);
    })),
  ];
}

/** Laws of everything at once: it comes to an end, is plain data, and makes a page. */
export const askEverything = (text: string): Promise<Finding[]> =>
  ask('everything', () =>
    diglot.analyzeAll(text).flatMap((analysis) => {
      renderReport(analysis);
      return [
        ...faults(checkPlain(analysis)),
        ...faults(checkDocument(analysis.document)),
        ...outside(analysis.text, analysis.diagnostics),
      ];
    }),
  );

/** Read the tables once, so that their time is not an input's. */
export async function warmUp(): Promise<void> {
  const text = 'Peer support helps the nurse.\n同伴支持帮助护士。\n';
  await askAll(text, () => 0.5);
  await askEverything(text);
}
