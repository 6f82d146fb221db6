import { xmlAttribute } from '@diglot/exchange';
import { checkMap, type DrawnMap } from './check-map.ts';
import { writeName } from './write-name.ts';

const KEYS = [
  ['node', 'label', 'string'],
  ['node', 'label_zh', 'string'],
  ['node', 'label_en', 'string'],
  ['node', 'theme', 'int'],
  ['node', 'documents', 'int'],
  ['node', 'year', 'double'],
  ['edge', 'documents', 'int'],
  ['edge', 'weight', 'double'],
] as const;

/**
 * Write the network of terms as GraphML, for Gephi, Cytoscape, igraph, networkx and others. The weight
 * of an edge is its association strength.
 *
 * @throws {InvalidInputError} `not-a-theme-map`.
 *
 * @remarks
 * **Source:** Brandes et al. (2002), GraphML Progress Report; http://graphml.graphdrawing.org.
 * **Differs:** characters that XML cannot hold become U+FFFD; graphology has a reader, but no writer.
 *
 * @example
 * import { toGraphml } from '@diglot/themes';
 *
 * const label = { en: 'peer support', zh: '同伴支持' };
 * const network = { nodes: [{ id: 0, label, theme: 1, documents: 3 }], links: [] };
 * toGraphml({ themes: [], unplaced: [], network }).match(/<data key="node-label_en">.*?</)[0];
 * // => '<data key="node-label_en">peer support<'
 */
export function toGraphml(map: DrawnMap): string {
  const { nodes, links } = checkMap('toGraphml', map).network;
  const keys = KEYS.map(
    ([of, name, type]) =>
      ` <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
  const vertices = nodes.map(({ id, label, theme, documents, year }) => {
    const data = writeData('node', {
      label: writeName(label),
      label_zh: label.zh,
      label_en: label.en,
      theme,
      documents,
      year,
    });
    return `  <node id="t${id + 1}">${data}</node>`;
  });
  const edges = links.map(({ source, target, documents, strength }) => {
    const data = writeData('edge', { documents, weight: strength });
    return `  <edge source="t${source + 1}" target="t${target + 1}">${data}</edge>`;
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    ' <graph edgedefault="undirected">',
    ...vertices,
    ...edges,
    ' </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function writeData(of: string, values: Readonly<Record<string, string | number | undefined>>) {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? '' : `<data key="${of}-${name}">${xmlAttribute(String(value))}</data>`,
    )
    .join('');
}
