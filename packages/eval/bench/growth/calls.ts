import { createAligner } from '@diglot/align';
import {
  alignMessages,
  csvLine,
  detectBitextFormat,
  isSubtitles,
  joinLines,
  oneLine,
  readBitexts,
  readSubtitles,
  readTermbase,
  scanRows,
  xmlAttribute,
  xmlText,
} from '@diglot/exchange';
import { createKeyphraseExtractor, learnStatistics } from '@diglot/keywords';
import { readGlossary } from '@diglot/lexicon';
import {
  detectFormat,
  mergeRecords,
  parseName,
  parseRecordParts,
  parseRecords,
  readRecordParts,
  readRecords,
  toBibtex,
  toCslJson,
  toCsv,
  toEndnoteXml,
  toJsonl,
  toRis,
  writeRecords,
} from '@diglot/records';
import { renderReport } from '@diglot/report';
import { detectLanguage, mainLanguages, segmentLanguages } from '@diglot/segment';
import { createTermExtractor } from '@diglot/terms';
import {
  checkIdentifier,
  decodeBytes,
  detectChineseScript,
  displayWidth,
  findIdentifiers,
  foldInPlace,
  hasLoneSurrogate,
  isBlank,
  isValidDoi,
  isValidIsbn,
  isValidIssn,
  isValidOrcid,
  looksBinary,
  normalizeText,
  parseJson,
  toOffsets,
  toSimplified,
  toWellFormed,
  traceCopy,
} from '@diglot/text';
import { extractNamedThemes, extractThemes } from '@diglot/themes';
import { createTokenizer, readDocument, splitSentences } from '@diglot/tokenize';
import { chineseNumbersOf, findKeywordLists, keywordLabel, numbersOf } from '@diglot/words';
import { analyze, createDiglot } from 'diglot';

const tokenizer = createTokenizer();
const aligner = createAligner({ tokenizer });
const keyphrases = createKeyphraseExtractor({ tokenizer });
const terms = createTermExtractor({ tokenizer });
const diglot = createDiglot({ tokenizer });

/** The first and the second half of a text, up to a line end where there is one. */
function halves(text: string): readonly [string, string] {
  const middle = text.indexOf('\n', text.length / 2) + 1 || Math.floor(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

async function drained(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

/** A text in pieces of 64 Ki code units, as files come. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

const documentsOf = (text: string) =>
  text
    .split('\n')
    .map((line, id) => ({ id: String(id), text: line, keywords: line.split(/[;；]/u) }));

/** Every public function that reads text of any length, by its package and name. */
export const CALLS: Readonly<Record<string, (text: string) => unknown>> = {
  '@diglot/text checkIdentifier': (text) => checkIdentifier('doi', text),
  '@diglot/text isValidDoi': isValidDoi,
  '@diglot/text isValidIsbn': isValidIsbn,
  '@diglot/text isValidIssn': isValidIssn,
  '@diglot/text isValidOrcid': isValidOrcid,
  '@diglot/text toOffsets': (text) => toOffsets(text, [0, text.length], 'code-point'),
  '@diglot/text decodeBytes': (text) => decodeBytes(Buffer.from(text)),
  '@diglot/text detectChineseScript': (text) => detectChineseScript(text),
  '@diglot/text displayWidth': displayWidth,
  '@diglot/text findIdentifiers': (text) => findIdentifiers(text),
  '@diglot/text foldInPlace': (text) => foldInPlace(text),
  '@diglot/text hasLoneSurrogate': hasLoneSurrogate,
  '@diglot/text isBlank': isBlank,
  '@diglot/text looksBinary': looksBinary,
  '@diglot/text normalizeText': (text) => normalizeText(text),
  '@diglot/text parseJson': parseJson,
  '@diglot/text toSimplified': toSimplified,
  '@diglot/text toWellFormed': toWellFormed,
  '@diglot/text traceCopy': (text) =>
    traceCopy(text.replace(/\s+/gu, ' '), text, { start: 0, end: text.length }),
  '@diglot/words findKeywordLists': (text) => findKeywordLists(text),
  '@diglot/words keywordLabel': keywordLabel,
  '@diglot/words numbersOf': (text) => numbersOf(text),
  '@diglot/words chineseNumbersOf': (text) => chineseNumbersOf(text),
  '@diglot/segment mainLanguages': (text) =>
    mainLanguages(text, segmentLanguages(text), splitSentences(text)),
  '@diglot/segment detectLanguage': (text) => detectLanguage(text),
  '@diglot/segment segmentLanguages': (text) => segmentLanguages(text),
  '@diglot/tokenize createTokenizer': (text) => tokenizer.tokenize(text),
  '@diglot/tokenize readDocument': (text) => readDocument(text, { tokenizer }),
  '@diglot/tokenize splitSentences': (text) => splitSentences(text),
  '@diglot/exchange alignMessages': (text) => alignMessages(...halves(text)),
  '@diglot/exchange detectBitextFormat': detectBitextFormat,
  '@diglot/exchange isSubtitles': isSubtitles,
  '@diglot/exchange csvLine': (text) => csvLine(text.split(';')),
  '@diglot/exchange joinLines': (text) => joinLines(text.split('\n'), 'en'),
  '@diglot/exchange xmlAttribute': xmlAttribute,
  '@diglot/exchange xmlText': xmlText,
  '@diglot/exchange oneLine': (text) => oneLine(text, 'en'),
  '@diglot/exchange readBitexts': (text) => readBitexts(text),
  '@diglot/exchange readSubtitles': (text) => readSubtitles(text),
  '@diglot/exchange readTermbase': (text) => readTermbase(text),
  '@diglot/exchange scanRows': (text) => Array.from(scanRows(text, ',', [])),
  '@diglot/lexicon readGlossary': (text) => readGlossary(text),
  '@diglot/records detectFormat': (text) => detectFormat(text),
  '@diglot/records parseName': (text) => parseName(text),
  '@diglot/records parseRecordParts': (text) => parseRecordParts(text),
  '@diglot/records parseRecords': (text) => parseRecords(text),
  '@diglot/records readRecordParts': (text) => drained(readRecordParts(pieces(text))),
  '@diglot/records readRecords': (text) => drained(readRecords(pieces(text))),
  '@diglot/records mergeRecords': (text) => mergeRecords(parseRecords(text).records),
  '@diglot/records writeRecords': (text) =>
    drained(writeRecords(parseRecords(text).records, 'csl-json')),
  '@diglot/records toCslJson': (text) => toCslJson(parseRecords(text).records),
  '@diglot/records toBibtex': (text) => toBibtex(parseRecords(text).records),
  '@diglot/records toCsv': (text) => toCsv(parseRecords(text).records),
  '@diglot/records toEndnoteXml': (text) => toEndnoteXml(parseRecords(text).records),
  '@diglot/records toJsonl': (text) => toJsonl(parseRecords(text).records),
  '@diglot/records toRis': (text) => toRis(parseRecords(text).records),
  '@diglot/align createAligner': (text) => aligner.findBitexts(text),
  '@diglot/align createAligner.alignTexts': (text) => aligner.alignTexts(...halves(text)),
  '@diglot/keywords createKeyphraseExtractor': (text) => keyphrases.extract({ text }),
  '@diglot/keywords learnStatistics': (text) => learnStatistics(documentsOf(text), { tokenizer }),
  '@diglot/terms createTermExtractor': (text) => {
    const [source, target] = halves(text);
    return terms.extract({ source, target });
  },
  '@diglot/themes extractThemes': (text) => extractThemes(documentsOf(text), { tokenizer }),
  '@diglot/themes extractNamedThemes': (text) => extractNamedThemes(text),
  'diglot analyze': (text) => analyze(text),
  'diglot createDiglot': (text) => diglot.analyzeAll(text),
  '@diglot/report renderReport': (text) => renderReport(diglot.analyze(text)),
};
