import { renderThemeMap } from '@diglot/report';
import {
  assignThemes,
  extractThemes,
  type ThemeAssignment,
  type ThemeDocument,
  type ThemeMap,
} from '@diglot/themes';
import type { Request, Run } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { createIdKeeper, readThemeDocuments } from '../inputs/theme-documents.ts';
import { readMap, readSettings } from '../inputs/theme-settings.ts';
import { interfaceLanguage, wholeNumber } from '../options/option-values.ts';
import { count } from '../show/count.ts';
import { toJson } from '../show/json.ts';
import { writeExport } from '../show/theme-exports.ts';
import { nameOfTheme, renderThemes, SHOWN_TERMS } from '../show/theme-text.ts';
import { warn } from '../show/warn.ts';
import { printInto } from '../terminal/print-into.ts';

const STAGES = {
  read: 'reading',
  compare: 'comparing',
  group: 'grouping',
  name: 'naming',
} as const;

export const run: Run = async (request) => {
  const { files, options, terminal, progress } = request;
  const settings = await readSettings(request);
  const { map: saved } = options;
  if (typeof saved === 'string' && files.length === 0) {
    show(request, await readMap(saved), new Map());
    return 0;
  }
  const titles = new Map<string, Titled>();
  const { documents, empty } = await readDocuments(request, titles);
  if (titles.size === 0) {
    terminal.err('diglot themes: no document was found; see diglot themes --help [no-document]\n');
    return 1;
  }
  if (typeof saved === 'string') {
    const map = await readMap(saved);
    showAssignments(request, map, assignThemes(map, documents, settings.concepts));
    return empty ? 1 : 0;
  }
  const map = extractThemes(documents, {
    ...settings.concepts,
    ...settings.themes,
    onProgress: ({ stage, done, total = titles.size }) =>
      progress.report(STAGES[stage], done, total),
  });
  progress.end();
  warn(terminal, 'diglot themes', '', map.diagnostics);
  show(request, map, titles);
  return empty ? 1 : 0;
};

type Titled = Pick<ThemeDocument, 'id' | 'title' | 'year'>;

/** Read the documents of all files; `empty`: a file has none. */
async function readDocuments(
  request: Request,
  titles: Map<string, Titled>,
): Promise<{ readonly documents: readonly ThemeDocument[]; readonly empty: boolean }> {
  const { terminal } = request;
  const documents: ThemeDocument[] = [];
  let empty = false;
  for await (const input of readInputs(request)) {
    const { name, text } = input;
    const oddities = [...input.diagnostics];
    const keep = createIdKeeper(titles, (diagnostic) => oddities.push(diagnostic));
    const before = documents.length;
    for (const read of readThemeDocuments(input, (odd) => oddities.push(odd))) {
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
    const found = documents.length - before;
    terminal.err(`${name}: ${count(found, 'document')}\n`);
    empty ||= found === 0;
  }
  return { documents, empty };
}

function show(
  { options, format, terminal, outputs }: Request,
  map: ThemeMap,
  titles: ReadonlyMap<string, Titled>,
): void {
  const language = interfaceLanguage(options.language);
  if (typeof options.html === 'string') {
    const documents = [...titles.values()];
    outputs.write(options.html, renderThemeMap(map, { language, documents }));
  }
  if (typeof options.to === 'string') {
    for (const [file, text] of writeExport(options.to, map, options)) {
      if (file === undefined) terminal.out(text);
      else outputs.write(file, text);
    }
    return;
  }
  const { out } = printInto(terminal, outputs, options.output);
  if (format === 'json') out(toJson(map, format));
  else if (format === 'jsonl') for (const theme of map.themes) out(toJson(theme, format));
  else out(renderThemes(map, wholeNumber(options.limit, SHOWN_TERMS)));
}

function showAssignments(
  { format, terminal, outputs, options }: Request,
  map: ThemeMap,
  assignments: readonly ThemeAssignment[],
): void {
  const { out } = printInto(terminal, outputs, options.output);
  if (format === 'json') {
    out(toJson(assignments, format));
    return;
  }
  const names = new Map(map.themes.map((theme) => [theme.id, nameOfTheme(theme)]));
  for (const assignment of assignments) {
    const { id, theme, membership } = assignment;
    const place = theme === null ? 'no theme' : `${theme}. ${names.get(theme)}`;
    out(
      format === 'jsonl'
        ? toJson(assignment, format)
        : `${id}\t${membership.toFixed(2)}\t${place}\n`,
    );
  }
}
