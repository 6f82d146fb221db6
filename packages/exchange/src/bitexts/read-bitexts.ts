import type { Bitext, Diagnostic } from '@diglot/text';
import { scanXml } from '../xml/scan-xml.ts';
import { isBilingualSubtitles, readBilingualSubtitles } from './read-bilingual-subtitles.ts';
import type { BitextFormat, ReadBitextsOptions } from './read-bitexts-options.ts';
import { isJsonBitext, readJson } from './read-json.ts';
import { isPo, readPo } from './read-po.ts';
import { readTmx } from './read-tmx.ts';
import { isTsvBitext, readTsv } from './read-tsv.ts';
import { readXliff } from './read-xliff.ts';

/** What {@link readBitexts} could read. */
export interface ReadBitextsResult {
  /** `undefined` where the text is none of them. */
  readonly format: BitextFormat | undefined;
  readonly bitexts: readonly Bitext[];
  /** Units that could not be read, with their places. */
  readonly diagnostics: readonly Diagnostic[];
}

const READERS = {
  tmx: readTmx,
  xliff: readXliff,
  po: readPo,
  tsv: readTsv,
  json: readJson,
  subtitles: readBilingualSubtitles,
} as const;

/** How much of a file its first element stands in, in code units. */
const HEAD = 20_000;

/**
 * Find out which format of aligned text a text is in: TMX and XLIFF by their first element, gettext's PO by
 * its keywords, JSON by its fields, subtitles in two languages by their times, a table by its two columns in
 * two languages.
 *
 * @example
 * import { detectBitextFormat } from '@diglot/exchange';
 *
 * detectBitextFormat('<tmx version="1.4"><body/></tmx>'); // => 'tmx'
 * detectBitextFormat('msgid "Save"\nmsgstr "保存"\n'); // => 'po'
 * detectBitextFormat('同伴支持有益。'); // => undefined
 */
export function detectBitextFormat(text: string): BitextFormat | undefined {
  if (/^[\s\ufeff]{0,1000}</u.test(text)) {
    for (const piece of scanXml(text.slice(0, HEAD))) {
      if (piece.kind !== 'start') continue;
      return piece.name === 'tmx' || piece.name === 'xliff' ? piece.name : undefined;
    }
    return undefined;
  }
  if (isPo(text)) return 'po';
  if (isJsonBitext(text)) return 'json';
  if (isBilingualSubtitles(text)) return 'subtitles';
  return isTsvBitext(text) ? 'tsv' : undefined;
}

/**
 * Read aligned text: a translation memory (TMX 1.4, levels 1 and 2), XLIFF 1.2 or 2, messages of gettext (PO),
 * a table of two columns parted by tabs, alone or among numbers and notes, subtitles that show both languages (SubRip,
 * WebVTT, SubStation Alpha), JSON of messages in two languages, or the JSON that Diglot prints.
 *
 * Each unit is a bead of two sentences; a side's text has a line for each. Inline codes are never in it. A TMX
 * of several languages gives a bitext for its source language with each of the others; our own, one for
 * each that was written; XLIFF one for each file, where what is not translated is empty on its other side.
 *
 * @param text - Decoded: the caller knows the bytes, UTF-16 among them.
 * @returns Documents with text and sentences; languages are primary tags as the file names them, `und` where
 * it does not and script does not tell. Tokens and segments are left to `readDocument` (`@diglot/tokenize`),
 * but for JSON, which has them. One broken unit costs one unit, and is told.
 *
 * @remarks
 * **Cost:** linear.
 * **Source:** TMX 1.4b (LISA OSCAR 2005), XLIFF 1.2 and 2.1 (OASIS 2008, 2018), GNU gettext 0.22, The format of
 * PO files.
 *
 * @example
 * import { readBitexts } from '@diglot/exchange';
 *
 * const { format, bitexts } = readBitexts('Peer support helps.\t同伴支持有益。\nIt is free.\t免费。\n');
 * format; // => 'tsv'
 * bitexts[0].target.text.split('\n'); // => ['同伴支持有益。', '免费。']
 */
export function readBitexts(text: string, options: ReadBitextsOptions = {}): ReadBitextsResult {
  const format = options.format ?? detectBitextFormat(text);
  if (format === undefined) return { format, bitexts: [], diagnostics: [] };
  return { format, ...READERS[format](text, options) };
}
