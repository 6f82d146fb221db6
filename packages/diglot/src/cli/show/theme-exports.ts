import {
  type ThemeMap,
  toGexf,
  toGraphml,
  toPajek,
  toSkos,
  toThemesCsv,
  toVosViewerJson,
  toVosViewerText,
} from '@diglot/themes';
import type { EXPORT_NAMES } from '../commands/theme-export-names.ts';
import type { OptionValues } from '../options/option-values.ts';
import { UsageError } from '../usage-error.ts';

/** The texts of an export, by what follows the name that the user gives to its files. */
type Parts = Readonly<Record<string, string>>;

const writers: Readonly<
  Record<(typeof EXPORT_NAMES)[number], (map: ThemeMap, options: OptionValues) => Parts>
> = {
  vosviewer: (map) => ({ '.json': toVosViewerJson(map) }),
  'vosviewer-text': (map) => {
    const { map: terms, network } = toVosViewerText(map);
    return { '-map.txt': terms, '-network.txt': network };
  },
  graphml: (map) => ({ '.graphml': toGraphml(map) }),
  gexf: (map) => ({ '.gexf': toGexf(map) }),
  pajek: (map) => {
    const { network, partition } = toPajek(map);
    return { '.net': network, '.clu': partition };
  },
  csv: (map, options) => {
    const safe = options['csv-safe'] === true;
    const { themes, terms, documents } = toThemesCsv(map, { safe });
    return { '-themes.csv': themes, '-terms.csv': terms, '-documents.csv': documents };
  },
  skos: (map, { base }) => ({
    '.ttl': toSkos(map, typeof base === 'string' ? { base } : {}),
  }),
};

/** Formats of several files. */
const SEVERAL: ReadonlySet<string> = new Set(['vosviewer-text', 'pajek', 'csv']);

/** Check `--to` before any work is done. @throws {UsageError} `no-output`. */
export function checkExport({ to, output }: OptionValues): void {
  if (typeof to !== 'string' || !SEVERAL.has(to) || output !== undefined) return;
  throw new UsageError('no-output', `${to} is several files; name them: --to ${to} --output NAME`);
}

/** The files of an export by name; one without a name where no output was named. */
export function writeExport(
  to: string,
  map: ThemeMap,
  options: OptionValues,
): readonly (readonly [file: string | undefined, text: string])[] {
  const parts = Object.entries(writers[to as keyof typeof writers](map, options));
  const { output } = options;
  return parts.map(([ending, text]) => {
    if (typeof output !== 'string') return [undefined, text];
    return [output.endsWith(ending) ? output : output + ending, text];
  });
}
