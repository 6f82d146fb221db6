import { spawnSync } from 'node:child_process';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { toGexf, toGraphml } from '../../src/index.ts';
import { drawMap, HOSTILE } from './map.ts';

const xmllint = spawnSync('xmllint', ['--version']).status === 0;
const map = drawMap(HOSTILE, true);
const { nodes, links } = map.network;
/** What XML cannot hold, shown as what it becomes. */
const held = (text: string) => text.replace(/\p{Cs}|(?![\t\n\r\u0085])\p{Cc}/gu, '\ufffd');

describe.each([
  ['toGexf', toGexf, (text: string) => gexf.parse(MultiGraph, text)],
  ['toGraphml', toGraphml, (text: string) => graphml.parse(MultiGraph, text)],
] as const)('%s', (_, write, parse) => {
  it('is read back with every term and every link', () => {
    const graph = parse(write(map));
    expect([graph.order, graph.size]).toEqual([nodes.length, links.length]);
    for (const { id, label, theme, documents, year } of nodes) {
      const read = graph.getNodeAttributes(`t${id + 1}`);
      expect(read).toMatchObject({ theme, documents, year });
      if (label.zh) expect(read.label_zh).toBe(held(label.zh));
      if (label.en) expect(read.label_en).toBe(held(label.en));
    }
    for (const { source, target, strength, documents } of links) {
      const [edge] = graph.edges(`t${source + 1}`, `t${target + 1}`);
      expect(graph.getEdgeAttributes(edge)).toMatchObject({ weight: strength, documents });
    }
  });

  it('leaves out the year where there is none', () => {
    const graph = parse(write(drawMap([{ en: 'soil' }])));
    expect(graph.getNodeAttribute('t1', 'year')).toBeUndefined();
  });

  it('writes a map without terms', () => {
    expect(parse(write(drawMap([]))).order).toBe(0);
  });

  it.runIf(xmllint)('is well-formed to xmllint', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '-'], {
      input: write(map),
    });
    expect(String(stderr)).toBe('');
    expect(status).toBe(0);
  });
});
