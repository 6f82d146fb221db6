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
import type { OptionValues } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** The texts of an export, by what follows the name that the user gives to its files. */
type Parts = Readonly<Record<string, string>>;

const writers: Readonly<Record<string, (map: ThemeMap, options: OptionValues) => Parts>> = {
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
  csv: (map) => {
    const { themes, terms, documents } = toThemesCsv(map);
    return { '-themes.csv': themes, '-terms.csv': terms, '-documents.csv': documents };
  },
  skos: (map, { base }) => ({
    '.ttl': toSkos(map, typeof base === 'string' ? { base } : {}),
  }),
};

export const exportNames: readonly string[] = Object.keys(writers);

/** Formats of several files. */
const SEVERAL = new Set(['vosviewer-text', 'pajek', 'csv']);

/**
 * Check `--to` before any work is done.
 *
 * @throws {UsageError} `unknown-target`, `no-output`.
 */
export function checkExport({ to, output }: OptionValues): string | undefined {
  if (to === undefined) return undefined;
  if (typeof to !== 'string' || writers[to] === undefined) {
    throw new UsageError(
      'unknown-target',
      `--to takes one of ${exportNames.join(', ')}, not ${to}`,
    );
  }
  if (SEVERAL.has(to) && output === undefined) {
    throw new UsageError(
      'no-output',
      `${to} is several files; name them: --to ${to} --output NAME`,
    );
  }
  return to;
}

/** The files of an export by name; one without a name where no output was named. */
export function writeExport(
  to: string,
  map: ThemeMap,
  options: OptionValues,
): readonly (readonly [file: string | undefined, text: string])[] {
  const parts = Object.entries(writers[to]?.(map, options) ?? {});
  const { output } = options;
  return parts.map(([ending, text]) => {
    if (typeof output !== 'string') return [undefined, text];
    return [output.endsWith(ending) ? output : output + ending, text];
  });
}
