import { type Lexicon, openLexicon } from '@diglot/lexicon';
import { type BibliographicRecord, mergeRecords } from '@diglot/records';
import { type InterfaceLanguage, renderReport, renderThemeMap } from '@diglot/report';
import { extractThemes, type ThemeDocument, type ThemeMap } from '@diglot/themes';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { type Analysis, createDiglot } from 'diglot';
import { type Download, type DownloadName, downloads } from './downloads.ts';

/** A file the user gave, decoded. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** One record or text that was analysed, as the list of them shows it. */
export interface Item {
  readonly file: string;
  readonly title: string;
  readonly format: string;
  readonly sentences: number;
  readonly keyphrases: readonly string[];
}

/** How far the work is; `total` is left out while it is not known. */
export interface Progress {
  readonly stage: 'analyse' | 'map';
  readonly done: number;
  readonly total?: number;
}

export interface SessionOptions {
  /** The bytes of `@diglot/lexicon/cedict.compact.gz`, unzipped. */
  readonly pack: Uint8Array;
  /** The bytes of `@diglot/tokenize/word-model.bin`; without them the words of the browser are taken. */
  readonly model?: Uint8Array;
}

/** Analyses of the files of one user, and what can be made of all of them. */
export interface Session {
  /**
   * Analyse files; each item is given as soon as it is there. What an earlier call found is forgotten, and that call
   * ends.
   */
  analyse(files: Iterable<TextFile>): AsyncGenerator<Item, void, undefined>;
  /** End the analysis, and forget what it found. */
  forget(): void;
  /** The page of an item. */
  reportOf(index: number, language: InterfaceLanguage): string;
  /** The page of the themes of all items; the map is made once. */
  mapPage(language: InterfaceLanguage, onProgress?: (progress: Progress) => void): string;
  download(name: DownloadName, index: number, language: InterfaceLanguage): Download;
}

interface Entry {
  readonly file: string;
  readonly analysis: Analysis;
}

/** Longest title in the list, in code units. */
const MAX_TITLE = 120;

export function createSession({ pack, model }: SessionOptions): Session {
  const lexicon: Lexicon = openLexicon(pack);
  const tokenizer: Tokenizer = createTokenizer(
    model ? { chinese: 'model', model } : { chinese: 'intl' },
  );
  const diglot = createDiglot({ lexicon, tokenizer });
  let found = nothing();
  const mapOf = (onProgress?: (progress: Progress) => void): ThemeMap => {
    found.documents ??= themeDocuments(found.entries, worksOf(found));
    const { documents } = found;
    found.map ??= extractThemes(documents, {
      lexicon,
      tokenizer,
      onProgress: ({ done, total = documents.length }) =>
        onProgress?.({ stage: 'map', done, total }),
    });
    return found.map;
  };
  const mapPage: Session['mapPage'] = (language, onProgress) => {
    const map = mapOf(onProgress);
    return renderThemeMap(map, { language, documents: found.documents ?? [] });
  };
  const reportOf: Session['reportOf'] = (index, language) =>
    renderReport(entryAt(found, index).analysis, { language });
  return {
    async *analyse(files) {
      const own = nothing();
      found = own;
      for (const { name, text } of files) {
        for await (const analysis of diglot.analyzeStream([text])) {
          own.entries.push({ file: name, analysis });
          own.works = undefined;
          own.documents = undefined;
          own.map = undefined;
          yield itemOf(name, analysis);
          if (found !== own) return;
        }
      }
    },
    forget() {
      found = nothing();
    },
    reportOf,
    mapPage,
    download: (name, index, language) =>
      downloads[name]({
        analyses: found.entries.map(({ analysis }) => analysis),
        records: () => worksOf(found),
        map: mapOf,
        mapPage: () => mapPage(language),
        reportPage: () => reportOf(index, language),
      }),
  };
}

/** What one call of `analyse` found, and what was made of it so far. */
interface Found {
  readonly entries: Entry[];
  works: readonly BibliographicRecord[] | undefined;
  documents: readonly ThemeDocument[] | undefined;
  map: ThemeMap | undefined;
}

const nothing = (): Found => ({
  entries: [],
  works: undefined,
  documents: undefined,
  map: undefined,
});

function entryAt({ entries }: Found, index: number): Entry {
  const entry = entries[index];
  if (entry === undefined) throw new RangeError(`playground: there is no item ${index}`);
  return entry;
}

/** The records of all files; those of one work, as two exports have them, are one. Made once. */
function worksOf(found: Found): readonly BibliographicRecord[] {
  found.works ??= mergeRecords(
    found.entries.flatMap(({ file, analysis: { record } }, index) =>
      record ? [{ ...record, id: `${file} ${index + 1}` }] : [],
    ),
  );
  return found.works;
}

function itemOf(file: string, { record, document, format, keyphrases }: Analysis): Item {
  const titles = record?.titles.map(({ value }) => value) ?? [];
  const title = titles.join(' / ') || document.text.trim().split('\n', 1)[0] || file;
  return {
    file,
    title: title.slice(0, MAX_TITLE),
    format,
    sentences: document.sentences.length,
    keyphrases: keyphrases.map(({ text }) => text),
  };
}

function themeDocuments(
  entries: readonly Entry[],
  records: readonly BibliographicRecord[],
): ThemeDocument[] {
  const join = (values: readonly { readonly value: string }[]) =>
    values.map(({ value }) => value).join('\n');
  const plain = entries.flatMap(({ file, analysis }, index): ThemeDocument[] =>
    analysis.record ? [] : [{ id: `${file} ${index + 1}`, text: analysis.document.text }],
  );
  const works = records.map(({ id, titles, abstracts, keywords, issued }) => ({
    id,
    title: join(titles),
    text: join(abstracts),
    keywords: keywords.map(({ value }) => value),
    ...(issued && { year: issued.year }),
  }));
  return [...works, ...plain];
}
