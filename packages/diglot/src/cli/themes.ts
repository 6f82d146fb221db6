import { writeFileSync } from 'node:fs';
import { type BibliographicRecord, parseRecords } from '@diglot/records';
import { renderThemeMap } from '@diglot/report';
import { extractThemes, type Theme, type ThemeDocument, type ThemeMap } from '@diglot/themes';
import { type Command, warn } from './command.ts';
import { readInputs } from './input.ts';
import { toJson } from './json.ts';
import { interfaceLanguage, wholeNumber } from './option-values.ts';

/** Of each theme, in text output. */
const SHOWN_TERMS = 8;

export const command: Command = {
  summary: 'Find the themes of a corpus, whatever language each document is in.',
  synopsis: '[FILE…] [--themes K] [--seed N] [--html OUT]',
  details: `
FILES hold records in any layout that \`diglot records\` reads, or JSON Lines of
{"id", "title"?, "text", "keywords"?, "year"?}.

Options
  --themes K       how many themes (default: as many as the corpus has by itself)
  --seed N         the same seed gives the same themes (default 1)
  --html OUT       also write the map as a page for the browser
  --language L     language of that page: en or zh (default en)

Output
  text             each theme with its label, terms and number of documents
  json             the whole ThemeMap
  jsonl            one theme a line
`,
  example: 'corpus.jsonl --themes 12 --format json > themes.json',
  options: {
    themes: { type: 'string' },
    seed: { type: 'string' },
    html: { type: 'string' },
    language: { type: 'string' },
  },
  formats: ['text', 'json', 'jsonl'],
  async run({ files, options, format, example, terminal }) {
    const language = interfaceLanguage(options.language);
    const documents: ThemeDocument[] = [];
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      const before = documents.length;
      documents.push(...(readDocuments(text) ?? recordDocuments(text, name)));
      terminal.err(`${name}: ${documents.length - before} documents\n`);
    }
    if (documents.length === 0) {
      terminal.err(
        'diglot themes: no document was found; see diglot themes --help [no-document]\n',
      );
      return 1;
    }
    const seed = wholeNumber('seed', options.seed, 1);
    const themes = wholeNumber('themes', options.themes, 0);
    const map = extractThemes(documents, { seed, ...(themes > 0 && { themes }) });
    if (typeof options.html === 'string') {
      writeFileSync(options.html, renderThemeMap(map, { language }));
    }
    if (format === 'json') terminal.out(toJson(map, format));
    else if (format === 'jsonl')
      for (const theme of map.themes) terminal.out(toJson(theme, format));
    else terminal.out(renderThemes(map));
    return 0;
  },
};

/** Read JSON Lines of documents; nothing when the text holds something else. */
function readDocuments(text: string): ThemeDocument[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  try {
    const values: unknown[] = lines.map((line) => JSON.parse(line));
    return values.length > 0 && values.every(isDocument) ? values : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isDocument = (value: unknown): value is ThemeDocument =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'text' in value &&
  typeof value.id === 'string' &&
  typeof value.text === 'string';

function recordDocuments(text: string, name: string): ThemeDocument[] {
  return parseRecords(text, { name }).records.map(documentOf);
}

function documentOf(record: BibliographicRecord): ThemeDocument {
  const { id, titles, abstracts, keywords, issued } = record;
  return {
    id,
    title: titles.map(({ value }) => value).join('\n'),
    text: abstracts.map(({ value }) => value).join('\n'),
    keywords: keywords.map(({ value }) => value),
    ...(issued && { year: issued.year }),
  };
}

function renderThemes({ themes, unplaced, quality }: ThemeMap): string {
  const head = `${themes.length} themes; stability ${quality.stability.toFixed(2)}, information about the language ${quality.languageInformation.toFixed(2)}\n`;
  const tail =
    unplaced.length === 0
      ? ''
      : `\n${unplaced.length} documents resemble no other: ${unplaced.join(', ')}\n`;
  return head + themes.map(renderTheme).join('') + tail;
}

function renderTheme({ id, label, terms, documents }: Theme): string {
  const name = [label.zh, label.en].filter(Boolean).join(' / ');
  const shown = terms.slice(0, SHOWN_TERMS).map(({ text, translation }) => {
    return translation === undefined ? text : `${text} (${translation.text})`;
  });
  return `\n${id}. ${name}  [${documents.length} documents]\n   ${shown.join('; ')}\n`;
}
