import { readFileSync } from 'node:fs';
import { openLexicon, readGlossary } from '@diglot/lexicon';
import { renderThemeMap } from '@diglot/report';
import {
  assignThemes,
  extractThemes,
  type Theme,
  type ThemeAssignment,
  type ThemeDocument,
  type ThemeMap,
} from '@diglot/themes';
import { type Command, type ExitCode, type Request, warn } from './command.ts';
import { count } from './count.ts';
import { readInputs } from './input.ts';
import { toJson } from './json.ts';
import { interfaceLanguage, wholeNumber } from './option-values.ts';
import { writeOutput } from './output.ts';
import { createProgress, progressHelp, progressOption } from './progress.ts';
import { createIdKeeper, readThemeDocuments } from './theme-documents.ts';
import { checkExport, exportNames, writeExport } from './theme-exports.ts';
import { UsageError } from './usage-error.ts';

/** Of each theme, in text output. */
const SHOWN_TERMS = 8;

const STAGES = {
  read: 'reading',
  compare: 'comparing',
  group: 'grouping',
  name: 'naming',
} as const;

export const command: Command = {
  summary: 'Find the themes of a corpus, whatever language each document is in.',
  synopsis: '[FILE…] [--themes K] [--to FORMAT] [--html OUT]',
  details: `
FILES hold JSON Lines, or a list, of {"id", "title"?, "text", "keywords"?, "year"?} or of what
\`diglot analyze\` prints; or records in any layout that \`diglot records\` reads.

Options
  --themes K       how many themes (default: as many as the corpus has by itself)
  --method M       graph: groups of documents that are alike (default) | nmf: matrix factors
  --seed N         the same seed gives the same themes (default 1)
  --glossary G     CSV or TBX of pairs that are one term; they win over what is found
  --synonyms S     a text file with terms that are one on each line, set apart by semicolons or tabs
  --map MAP        take this map, saved with --format json, instead of finding one; FILES are then
                   new documents, and what is printed is the theme of each
  --html OUT       also write the map as a page for the browser
  --language L     language of that page: en or zh (default en)
  --to F           instead of the themes, print the map for another program:
                   ${exportNames.join(' | ')}
  --output NAME    write what --to makes to NAME.…; csv, pajek and vosviewer-text are several files
  --base IRI       what the names of SKOS concepts begin with
${progressHelp}

Output
  text             each theme with its label, terms and number of documents
  json             the whole ThemeMap
  jsonl            one theme a line
`,
  example: 'corpus.jsonl --themes 12 --html themes.html --to vosviewer > themes.json',
  options: {
    themes: { type: 'string' },
    method: { type: 'string' },
    seed: { type: 'string' },
    glossary: { type: 'string' },
    synonyms: { type: 'string' },
    map: { type: 'string' },
    html: { type: 'string' },
    language: { type: 'string' },
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    base: { type: 'string' },
    ...progressOption,
  },
  formats: ['text', 'json', 'jsonl'],
  async run(request) {
    const { files, options, terminal } = request;
    const settings = readSettings(request);
    const { map: saved } = options;
    if (typeof saved === 'string' && files.length === 0) {
      return show(request, readMap(saved), new Map());
    }
    const titles = new Map<string, Titled>();
    const documents = await readDocuments(request, titles);
    if (titles.size === 0) {
      terminal.err(
        'diglot themes: no document was found; see diglot themes --help [no-document]\n',
      );
      return 1;
    }
    if (typeof saved === 'string') {
      const map = readMap(saved);
      showAssignments(request, map, assignThemes(map, documents, settings.concepts));
      return 0;
    }
    const { report, end } = createProgress(terminal, options);
    const map = extractThemes(documents, {
      ...settings.concepts,
      ...settings.themes,
      onProgress: ({ stage, done, total = titles.size }) => report(STAGES[stage], done, total),
    });
    end();
    return show(request, map, titles);
  },
};

type Titled = Pick<ThemeDocument, 'id' | 'title' | 'year'>;

/** Options that can be wrong, read before any work is done. */
function readSettings({ options }: Request) {
  const { method = 'graph', glossary, synonyms } = options;
  if (method !== 'graph' && method !== 'nmf') {
    throw new UsageError('unknown-method', `--method takes graph or nmf, not ${method}`);
  }
  interfaceLanguage(options.language);
  checkExport(options);
  const seed = wholeNumber('seed', options.seed, 1);
  const themes = wholeNumber('themes', options.themes, 0);
  const settled =
    typeof glossary === 'string' ? openLexicon(readGlossary(readText(glossary))) : undefined;
  return {
    concepts: { ...(settled && { glossary: settled }) },
    themes: {
      method,
      seed,
      ...(themes > 0 && { themes }),
      ...(typeof synonyms === 'string' && { synonyms: readSynonyms(readText(synonyms)) }),
    } as const,
  };
}

/** One group of terms a line. */
function readSynonyms(text: string): string[][] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) =>
      line
        .split(/[;；\t]/u)
        .map((term) => term.trim())
        .filter((term) => term !== ''),
    )
    .filter((terms) => terms.length > 1);
}

async function readDocuments(
  { files, example, terminal }: Request,
  titles: Map<string, Titled>,
): Promise<ThemeDocument[]> {
  const documents: ThemeDocument[] = [];
  for await (const { name, text, diagnostics } of readInputs(files, example)) {
    const oddities = [...diagnostics];
    const keep = createIdKeeper(titles, (diagnostic) => oddities.push(diagnostic));
    const before = documents.length;
    for (const read of readThemeDocuments(text, name, (odd) => oddities.push(odd))) {
      const document = keep(read);
      const { id, title, year } = document;
      titles.set(id, {
        id,
        ...(title !== undefined && { title }),
        ...(year !== undefined && { year }),
      });
      documents.push(document);
    }
    warn(terminal, name, text, oddities);
    terminal.err(`${name}: ${count(documents.length - before, 'document')}\n`);
  }
  return documents;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError('file-unreadable', `cannot read ${file}`, { cause: error });
  }
}

/** @throws {UsageError} `not-a-theme-map`. */
function readMap(file: string): ThemeMap {
  const text = readText(file);
  try {
    const map = JSON.parse(text) as ThemeMap;
    if (Array.isArray(map?.themes) && map.index !== undefined) return map;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(
    'not-a-theme-map',
    `${file} is no theme map; make one: diglot themes corpus.jsonl --format json > ${file}`,
  );
}

function show(
  { options, format, terminal }: Request,
  map: ThemeMap,
  titles: ReadonlyMap<string, Titled>,
): ExitCode {
  const language = interfaceLanguage(options.language);
  if (typeof options.html === 'string') {
    const documents = [...titles.values()];
    writeOutput(options.html, renderThemeMap(map, { language, documents }));
  }
  const to = checkExport(options);
  if (to !== undefined) {
    for (const [file, text] of writeExport(to, map, options)) {
      if (file === undefined) terminal.out(text);
      else writeOutput(file, text);
    }
  } else if (format === 'json') terminal.out(toJson(map, format));
  else if (format === 'jsonl') for (const theme of map.themes) terminal.out(toJson(theme, format));
  else terminal.out(renderThemes(map));
  return 0;
}

function showAssignments(
  { format, terminal }: Request,
  map: ThemeMap,
  assignments: readonly ThemeAssignment[],
): void {
  if (format === 'json') {
    terminal.out(toJson(assignments, format));
    return;
  }
  const names = new Map(map.themes.map((theme) => [theme.id, nameOf(theme)]));
  for (const assignment of assignments) {
    const { id, theme, membership } = assignment;
    const place = theme === null ? 'no theme' : `${theme}. ${names.get(theme)}`;
    terminal.out(
      format === 'jsonl'
        ? toJson(assignment, format)
        : `${id}\t${membership.toFixed(2)}\t${place}\n`,
    );
  }
}

function renderThemes({ themes, unplaced, quality }: ThemeMap): string {
  const head = `${count(themes.length, 'theme')}; stability ${quality.stability.toFixed(2)}, information about the language ${quality.languageInformation.toFixed(2)}\n`;
  const tail =
    unplaced.length === 0
      ? ''
      : `\nAlike to no other: ${count(unplaced.length, 'document')}: ${unplaced.join(', ')}\n`;
  return head + themes.map(renderTheme).join('') + tail;
}

const nameOf = ({ label }: Theme) => [label.zh, label.en].filter(Boolean).join(' / ');

function renderTheme(theme: Theme): string {
  const shown = theme.terms.slice(0, SHOWN_TERMS).map(({ text, translation }) => {
    return translation === undefined ? text : `${text} (${translation.text})`;
  });
  return `\n${theme.id}. ${nameOf(theme)}  [${count(theme.documents.length, 'document')}]\n   ${shown.join('; ')}\n`;
}
