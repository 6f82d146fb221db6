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
  /** The bytes of `@diglot/lexicon/cedict.pack`. */
  readonly pack: Uint8Array;
  /** The bytes of `@diglot/tokenize/word-model.bin`; without them the words of the browser are taken. */
  readonly model?: Uint8Array;
}

/** Analyses of the files of one user, and what can be made of all of them. */
export interface Session {
  /** Analyse files; each item is given as soon as it is there. What an earlier call found is forgotten. */
  analyse(files: readonly TextFile[]): AsyncGenerator<Item, void, undefined>;
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
  let entries: Entry[] = [];
  let map: ThemeMap | undefined;
  let documents: ThemeDocument[] = [];

  const entryAt = (index: number): Entry => {
    const entry = entries[index];
    if (entry === undefined) throw new RangeError(`playground: there is no item ${index}`);
    return entry;
  };
  const mapOf = (onProgress?: (progress: Progress) => void): ThemeMap => {
    if (map === undefined) {
      documents = themeDocuments(entries);
      map = extractThemes(documents, {
        lexicon,
        tokenizer,
        onProgress: ({ done, total = documents.length }) =>
          onProgress?.({ stage: 'map', done, total }),
      });
    }
    return map;
  };
  const mapPage: Session['mapPage'] = (language, onProgress) =>
    renderThemeMap(mapOf(onProgress), { language, documents });

  return {
    async *analyse(files) {
      entries = [];
      map = undefined;
      for (const { name, text } of files) {
        for await (const analysis of diglot.analyzeStream([text])) {
          entries.push({ file: name, analysis });
          yield itemOf(name, analysis);
        }
      }
    },
    reportOf: (index, language) => renderReport(entryAt(index).analysis, { language }),
    mapPage,
    download: (name, index, language) =>
      downloads[name]({
        analyses: entries.map(({ analysis }) => analysis),
        records: recordsOf(entries),
        map: mapOf,
        mapPage: () => mapPage(language),
        reportPage: () => renderReport(entryAt(index).analysis, { language }),
      }),
  };
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

/** The records of all files; those of one work, as two exports have them, are one. */
function recordsOf(entries: readonly Entry[]): BibliographicRecord[] {
  return mergeRecords(
    entries.flatMap(({ file, analysis: { record } }, index) =>
      record ? [{ ...record, id: `${file} ${index + 1}` }] : [],
    ),
  );
}

function themeDocuments(entries: readonly Entry[]): ThemeDocument[] {
  const join = (values: readonly { readonly value: string }[]) =>
    values.map(({ value }) => value).join('\n');
  const plain = entries.flatMap(({ file, analysis }, index): ThemeDocument[] =>
    analysis.record ? [] : [{ id: `${file} ${index + 1}`, text: analysis.document.text }],
  );
  const works = recordsOf(entries).map(({ id, titles, abstracts, keywords, issued }) => ({
    id,
    title: join(titles),
    text: join(abstracts),
    keywords: keywords.map(({ value }) => value),
    ...(issued && { year: issued.year }),
  }));
  return [...works, ...plain];
}
