import type { ReportAnalysis, ReportNetwork, ReportThemeMap } from '../src/index.ts';

export const HOSTILE =
  '</script></style><img src=x onerror="window.hit=1"><svg onload=\'window.hit=1\'>';

const SOURCE = '同伴支持有助于糖尿病患者。费用未作评估。';
const TARGET = 'Peer support helps patients with diabetes.';

/** Two Chinese sentences, the second without partner, and one English. */
export function sampleAnalysis(extra = ''): ReportAnalysis {
  const text = `${SOURCE}\n${TARGET}${extra}`;
  const from = SOURCE.length + 1;
  const end = from + TARGET.length;
  return {
    text,
    format: `first-page${extra}`,
    engine: 'intl',
    record: {
      titles: [
        { value: `同伴支持与糖尿病${extra}`, lang: 'zh' },
        { value: 'Peer support and diabetes', lang: 'en' },
      ],
      authors: [{ value: `张三${extra}`, prov: [{ start: 0, end: 2, line: 1 }] } as never],
      journal: { title: { value: '示例学报' }, volume: '3', issue: '2' },
      keywords: [{ value: '同伴支持', lang: `zh"${extra}` }],
      identifiers: [
        { type: 'doi', value: '10.5555/123', url: 'https://doi.org/10.5555/123' },
        { type: 'url', value: 'bad', url: 'javascript:window.hit=1' },
        { type: 'url', value: 'worse', url: `data:text/html,${extra}` },
      ],
      abstracts: [{ value: SOURCE, lang: 'zh', sections: [{ label: null, value: SOURCE }] }],
      extra: { note: extra },
    },
    segments: [
      { start: 0, end: SOURCE.length, language: 'zh', script: 'Hans', confidence: 1 },
      { start: from, end, language: 'en', confidence: 1 },
    ],
    bitexts: [
      {
        source: {
          text,
          language: 'zh',
          sentences: [
            { start: 0, end: 13, language: 'zh' },
            { start: 13, end: 20, language: 'zh' },
          ],
          tokens: [],
        },
        target: {
          text,
          language: 'en',
          sentences: [{ start: from, end, language: 'en' }],
          tokens: [],
        },
        alignment: [
          { source: { from: 0, to: 1 }, target: { from: 0, to: 1 }, score: 0.95 },
          { source: { from: 1, to: 2 }, target: { from: 1, to: 1 }, score: 0.4 },
        ],
      },
    ],
    keyphrases: [
      {
        text: `同伴支持${extra}`,
        key: '同伴支持',
        language: 'zh',
        score: 0.9,
        mentions: [{ start: 0, end: 4 }],
        translation: {
          text: 'Peer support',
          language: 'en',
          mentions: [{ start: from, end: from + 12 }],
        },
      },
    ],
    termPairs: [
      {
        source: '糖尿病',
        target: `diabetes${extra}`,
        score: 0.8,
        evidence: ['table'],
        sourceMentions: [{ start: 7, end: 10 }],
        targetMentions: [{ start: end - 9, end: end - 1 }],
      },
    ],
    diagnostics: [{ code: 'odd', message: `odd${extra}`, span: { start: 0, end: text.length } }],
  };
}

/** `count` documents in `themes` themes, their likeness spread by plain arithmetic. */
export function sampleThemeMap(themes = 3, count = 12, extra = ''): ReportThemeMap {
  return {
    themes: Array.from({ length: themes }, (_, index) => ({
      id: index + 1,
      label: { zh: `主题${index + 1}${extra}`, en: `theme ${index + 1}` },
      terms: [
        {
          text: `peer support${extra}`,
          language: 'en',
          translation: { text: '同伴支持', language: 'zh' },
        },
      ],
      documents: Array.from({ length: Math.ceil(count / themes) }, (_, place) => ({
        id: `d${index}-${place}${extra}`,
        membership: 1 / (place + 1),
      })),
      centrality: (index * 7) % 5,
      density: (index * 3) % 11,
      languages: { en: 0.5, zh: 0.5 },
      years: [
        { year: 2020, documents: 1 },
        { year: 2021, documents: 3 },
      ],
    })),
    network: sampleNetwork(themes, extra),
    unplaced: [`alone${extra}`],
    quality: { k: themes, modularity: 0.5, stability: 0.9, languageInformation: 0.01 },
  };
}

/** Five terms a theme, each linked to the next and one to the next theme. */
export function sampleNetwork(themes = 3, extra = ''): ReportNetwork {
  const count = themes * 5;
  return {
    nodes: Array.from({ length: count }, (_, id) => ({
      id,
      label: id % 3 === 0 ? { zh: `术语${id}${extra}` } : { zh: `术语${id}`, en: `term ${id}` },
      theme: 1 + Math.floor(id / 5),
      documents: 1 + ((id * 7) % 20),
    })),
    links: Array.from({ length: count }, (_, id) => ({
      source: Math.min(id, (id + 1) % count),
      target: Math.max(id, (id + 1) % count),
      strength: 1 / (1 + (id % 4)),
    })),
  };
}
