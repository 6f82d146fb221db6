import { xmlAttribute } from '@diglot/exchange';
import { checkMap, type DrawnMap } from './check-map.ts';
import { writeName } from './write-name.ts';

/**
 * Write the network of terms as GEXF 1.3, the format of Gephi. The weight of an edge is its association
 * strength.
 *
 * @throws {InvalidInputError} `not-a-theme-map`.
 *
 * @remarks
 * **Source:** https://gexf.net/schema.html.
 * **Differs:** characters that XML cannot hold become U+FFFD (`graphology-gexf` writes them as they are,
 * which no reader takes).
 *
 * @example
 * import { toGexf } from '@diglot/themes';
 *
 * const label = { en: 'peer support', zh: '同伴支持' };
 * const network = { nodes: [{ id: 0, label, theme: 1, documents: 3 }], links: [] };
 * toGexf({ themes: [], unplaced: [], network }).match(/<node .*?>/)[0];
 * // => '<node id="t1" label="同伴支持 / peer support">'
 */
export function toGexf(map: DrawnMap): string {
  const { nodes, links } = checkMap('toGexf', map).network;
  const vertices = nodes.map(({ id, label, theme, documents, year }) => {
    const name = xmlAttribute(writeName(label));
    const values = writeValues({ label_zh: label.zh, label_en: label.en, theme, documents, year });
    return `   <node id="t${id + 1}" label="${name}">${values}</node>`;
  });
  const edges = links.map(
    ({ source, target, documents, strength }, at) =>
      `   <edge id="${at}" source="t${source + 1}" target="t${target + 1}" weight="${strength}">${writeValues({ documents })}</edge>`,
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    ' <graph mode="static" defaultedgetype="undirected">',
    '  <attributes class="node">',
    '   <attribute id="label_zh" title="label_zh" type="string"/>',
    '   <attribute id="label_en" title="label_en" type="string"/>',
    '   <attribute id="theme" title="theme" type="integer"/>',
    '   <attribute id="documents" title="documents" type="integer"/>',
    '   <attribute id="year" title="year" type="double"/>',
    '  </attributes>',
    '  <attributes class="edge">',
    '   <attribute id="documents" title="documents" type="integer"/>',
    '  </attributes>',
    '  <nodes>',
    ...vertices,
    '  </nodes>',
    '  <edges>',
    ...edges,
    '  </edges>',
    ' </graph>',
    '</gexf>',
  ];
  return `${lines.join('\n')}\n`;
}

function writeValues(values: Readonly<Record<string, string | number | undefined>>): string {
  const list = Object.entries(values).map(([name, value]) =>
    value === undefined ? '' : `<attvalue for="${name}" value="${xmlAttribute(String(value))}"/>`,
  );
  return `<attvalues>${list.join('')}</attvalues>`;
}
