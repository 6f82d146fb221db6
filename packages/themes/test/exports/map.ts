import type { Label, ThemeMap } from '../../src/index.ts';

/** A map of two themes with such terms; each is linked to the next, the first two more than once. */
export function drawMap(labels: readonly Label[], years = false): Omit<ThemeMap, 'index'> {
  const theme = (id: number) => ({
    id,
    label: labels[id - 1] ?? {},
    terms: labels.flatMap(({ zh, en }) =>
      zh === undefined || en === undefined
        ? []
        : [{ text: zh, language: 'zh', score: 0.5, translation: { text: en, language: 'en' } }],
    ),
    documents: [{ id: `10.5555/"${id},"`, membership: 0.75 }],
    centrality: 1.5,
    density: 2,
    languages: { en: 0.25, zh: 0.75 },
    years: [],
  });
  return {
    themes: [theme(1), theme(2)],
    unplaced: ['=alone'],
    diagnostics: [],
    network: {
      nodes: labels.map((label, id) => ({
        id,
        label,
        theme: 1 + (id % 2),
        documents: 3 + id,
        ...(years && { year: 2000.5 + id }),
      })),
      links: labels.slice(1).map((_, at) => ({
        source: at,
        target: at + 1,
        documents: at === 0 ? 3 : 1,
        strength: 0.25,
      })),
    },
    quality: {
      k: 2,
      modularity: 0.5,
      resolution: 2,
      seed: 1,
      stability: 1,
      languageInformation: 0,
    },
  };
}

/** Names that break careless writers. */
export const HOSTILE: readonly Label[] = [
  { zh: '同伴支持', en: 'peer support' },
  { en: '"quoted", <b>&amp;</b> \\ \' ]]>' },
  { zh: '换行\r\n与\t制表', en: 'line\nbreak' },
  { en: 'control \u0000\u0001\u001b\u0085\u2028 characters' },
  { zh: '孤立\ud800代理', en: 'surrogate \udc00' },
  { en: '=HYPERLINK("x")' },
  { en: '<script>alert(1)</script>' },
  { zh: '𠮷野', en: '' },
  {},
];
