import type { ThemeLink, ThemeNode } from '../types.ts';
import { checkMap, type DrawnMap } from './check-map.ts';
import { haveYears, writeName } from './write-name.ts';

/** The two files of a map for the VOSviewer program. */
export interface VosViewerText {
  /** `map.txt`: a line a term. */
  readonly map: string;
  /** `network.txt`: a line a link. */
  readonly network: string;
}

/**
 * Write the network of terms as one JSON file for VOSviewer (1.6.18 or later) and VOSviewer Online.
 *
 * Clusters are themes, weights the numbers of documents, scores the mean years where all terms have one.
 * There are no coordinates: VOSviewer lays the network out, and normalises the links by itself.
 *
 * @throws {InvalidInputError} `not-a-theme-map`.
 *
 * @example
 * import { toVosViewerJson } from '@diglot/themes';
 *
 * const label = { en: 'peer support', zh: '同伴支持' };
 * const network = { nodes: [{ id: 0, label, theme: 1, documents: 3 }], links: [] };
 * JSON.parse(toVosViewerJson({ themes: [], unplaced: [], network })).network.items;
 * // => [{ id: 1, label: '同伴支持 / peer support', cluster: 1, weights: { Documents: 3 } }]
 */
export function toVosViewerJson(map: DrawnMap): string {
  const { nodes, links } = checkMap('toVosViewerJson', map).network;
  const years = haveYears(nodes);
  const items = nodes.map((node) => ({
    id: numberOf(node),
    label: writeName(node.label),
    cluster: node.theme,
    weights: { Documents: node.documents },
    ...(years && { scores: { 'Mean year': node.year } }),
  }));
  const list = links.map(({ source, target, documents }) => ({
    source_id: source + 1,
    target_id: target + 1,
    strength: documents,
  }));
  return `${JSON.stringify({ network: { items, links: list } }, null, 1)}\n`;
}

/**
 * Write the network of terms as the map and the network file of VOSviewer: tab-separated, UTF-8.
 *
 * @throws {InvalidInputError} `not-a-theme-map`.
 *
 * @example
 * import { toVosViewerText } from '@diglot/themes';
 *
 * const label = { en: 'peer support', zh: '同伴支持' };
 * const network = { nodes: [{ id: 0, label, theme: 1, documents: 3 }], links: [] };
 * toVosViewerText({ themes: [], unplaced: [], network }).map.split('\n').slice(0, 2);
 * // => ['id\tlabel\tcluster\tweight<Documents>', '1\t同伴支持 / peer support\t1\t3']
 */
export function toVosViewerText(map: DrawnMap): VosViewerText {
  const { nodes, links } = checkMap('toVosViewerText', map).network;
  const years = haveYears(nodes);
  const head = [
    'id',
    'label',
    'cluster',
    'weight<Documents>',
    ...(years ? ['score<Mean year>'] : []),
  ];
  const rows = nodes.map((node) => [
    numberOf(node),
    writeName(node.label),
    node.theme,
    node.documents,
    ...(years ? [node.year] : []),
  ]);
  return { map: writeTable([head, ...rows]), network: writeTable(links.map(toRow)) };
}

function toRow({ source, target, documents }: ThemeLink) {
  return [source + 1, target + 1, documents];
}

/** VOSviewer counts from 1. */
function numberOf({ id }: ThemeNode): number {
  return id + 1;
}

function writeTable(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}
