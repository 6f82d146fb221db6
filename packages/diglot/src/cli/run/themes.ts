import { renderThemeMap } from '@diglot/report';
import {
  assignThemes,
  extractThemes,
  type ThemeAssignment,
  type ThemeDocument,
  type ThemeMap,
} from '@diglot/themes';
import { type Command, type ExitCode, type Request, warn } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { writeOutput } from '../files/output.ts';
import { createIdKeeper, readThemeDocuments } from '../inputs/theme-documents.ts';
import { readMap, readSettings } from '../inputs/theme-settings.ts';
import { interfaceLanguage } from '../options/option-values.ts';
import { count } from '../show/count.ts';
import { toJson } from '../show/json.ts';
import { checkExport, exportNames, writeExport } from '../show/theme-exports.ts';
import { nameOfTheme, renderThemes } from '../show/theme-text.ts';
import { createProgress, progressHelp, progressOption } from '../terminal/progress.ts';

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
  --resolution R   instead: higher gives more and smaller themes, such as 1 or 4 (default 2)
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
    resolution: { type: 'string' },
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
    const settings = readSettings(options);
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
    warn(terminal, 'diglot themes', '', map.diagnostics);
    return show(request, map, titles);
  },
};

type Titled = Pick<ThemeDocument, 'id' | 'title' | 'year'>;

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
  const names = new Map(map.themes.map((theme) => [theme.id, nameOfTheme(theme)]));
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
