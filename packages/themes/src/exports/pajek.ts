import { checkMap, type DrawnMap } from './check-map.ts';
import { writeName } from './write-name.ts';

/** The two files of a network for Pajek. */
export interface PajekText {
  /** `.net`: terms, and links weighted by the number of documents with both. */
  readonly network: string;
  /** `.clu`: the theme of each term. */
  readonly partition: string;
}

/**
 * Write the network of terms for Pajek.
 *
 * Pajek reads UTF-8 where a byte order mark (`\ufeff`) stands before it; other programs want none.
 *
 * @throws {InvalidInputError} `not-a-theme-map`.
 *
 * @remarks
 * **Source:** Batagelj & Mrvar, Pajek: Reference Manual, §5.
 * **Differs:** a label has no escape there: `"` becomes `'`, and control characters become blanks.
 *
 * @example
 * import { toPajek } from '@diglot/themes';
 *
 * const label = { en: 'peer support', zh: '同伴支持' };
 * const network = { nodes: [{ id: 0, label, theme: 1, documents: 3 }], links: [] };
 * toPajek({ themes: [], unplaced: [], network }).network.split('\n').slice(0, 2);
 * // => ['*Vertices 1\r', '1 "同伴支持 / peer support"\r']
 */
export function toPajek(map: DrawnMap): PajekText {
  const { nodes, links } = checkMap('toPajek', map).network;
  const head = `*Vertices ${nodes.length}`;
  const vertices = nodes.map(
    ({ id, label }) => `${id + 1} "${writeName(label).replaceAll('"', "'")}"`,
  );
  const edges = links.map(
    ({ source, target, documents }) => `${source + 1} ${target + 1} ${documents}`,
  );
  return {
    network: writeLines([head, ...vertices, '*Edges', ...edges]),
    partition: writeLines([head, ...nodes.map(({ theme }) => String(theme))]),
  };
}

function writeLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
