import { describe, expect, it } from 'vitest';
import * as themes from '../../src/index.ts';
import { drawMap, HOSTILE } from './map.ts';

const { toPajek, toThemesCsv, toVosViewerJson, toVosViewerText } = themes;
const map = drawMap(HOSTILE, true);
const small = drawMap([{ zh: '土壤', en: 'soil' }, { en: 'wheat' }]);

describe('toVosViewerJson', () => {
  it('lists terms and links, counted from 1', () => {
    expect(JSON.parse(toVosViewerJson(small))).toEqual({
      network: {
        items: [
          { id: 1, label: '土壤 / soil', cluster: 1, weights: { Documents: 3 } },
          { id: 2, label: 'wheat', cluster: 2, weights: { Documents: 4 } },
        ],
        links: [{ source_id: 1, target_id: 2, strength: 3 }],
      },
    });
  });

  it('scores terms by year where all have one', () => {
    expect(JSON.parse(toVosViewerJson(map)).network.items[1].scores).toEqual({
      'Mean year': 2001.5,
    });
  });
});

describe('toVosViewerText', () => {
  it('writes a table of terms and one of links', () => {
    expect(toVosViewerText(small)).toEqual({
      map: 'id\tlabel\tcluster\tweight<Documents>\n1\t土壤 / soil\t1\t3\n2\twheat\t2\t4\n',
      network: '1\t2\t3\n',
    });
  });

  it('keeps a line a term and a cell a column, whatever is in a name', () => {
    const lines = toVosViewerText(map).map.split(/[\r\n\u0085\u2028]/u);
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(HOSTILE.length + 1);
    for (const line of lines) expect(line.split('\t')).toHaveLength(5);
  });
});

describe('toPajek', () => {
  it('writes a network and a partition', () => {
    expect(toPajek(small)).toEqual({
      network: '*Vertices 2\r\n1 "土壤 / soil"\r\n2 "wheat"\r\n*Edges\r\n1 2 3\r\n',
      partition: '*Vertices 2\r\n1\r\n2\r\n',
    });
  });

  it('has two quotation marks in the line of a term, whatever is in its name', () => {
    const lines = toPajek(map)
      .network.split('\r\n')
      .slice(1, HOSTILE.length + 1);
    for (const [at, line] of lines.entries()) {
      expect(line).toMatch(/^\d+ "[^"\p{Cc}]*"$/u);
      expect(Number.parseInt(line, 10)).toBe(at + 1);
    }
  });
});

describe('toThemesCsv', () => {
  it('writes themes, terms and documents', () => {
    const { themes: table, terms, documents } = toThemesCsv(small);
    expect(table.split('\r\n').slice(0, 2)).toEqual([
      'theme,label_zh,label_en,documents,centrality,density,share_zh,share_en',
      '1,土壤,soil,1,1.5,2,0.75,0.25',
    ]);
    expect(terms.split('\r\n')[1]).toBe('1,1,土壤,zh,soil,en,0.5');
    expect(documents.split('\r\n')).toEqual([
      'theme,id,membership',
      '1,"10.5555/""1,""",0.75',
      '2,"10.5555/""2,""",0.75',
      ',=alone,0',
      '',
    ]);
  });

  it('quotes cells with line ends', () => {
    expect(toThemesCsv(map).terms).toContain('"换行\r\n与\t制表"');
  });
});

describe('every export', () => {
  const writers = Object.entries(themes).filter(([name]) => name.startsWith('to')) as [
    string,
    (map: unknown) => unknown,
  ][];

  it.each(writers)('%s refuses what is no map, and takes one that was JSON', (_, write) => {
    expect(() => write({})).toThrow(expect.objectContaining({ code: 'not-a-theme-map' }));
    expect(() => write(null)).toThrow(expect.objectContaining({ code: 'not-a-theme-map' }));
    expect(write(JSON.parse(JSON.stringify(small)))).toEqual(write(small));
  });
});
