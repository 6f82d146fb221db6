import type { ThemeDocument, ThemeMap, ThemeOptions } from '@diglot/themes';
import { comparePartitions, createDocumentReader } from '@diglot/themes';
import { goldFile, readJsonLines } from '../gold.ts';
import { mean } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import {
  draw,
  type Item,
  meanAgreement,
  percent,
  SEEDS,
  scoreMaps,
  scoreSmall,
  seedAgreement,
  themes,
  tools,
} from './theme-maps.ts';
import { type BilingualRecord, scoreBilingual } from './themes-bilingual.ts';
import { kMeans } from './themes-rivals.ts';
import { themesById } from './themes-scores.ts';

interface Classified extends ThemeDocument {
  readonly discipline: string;
}

interface NewsTitle {
  readonly id: string;
  readonly language: string;
  readonly class: string;
  readonly text: string;
}

/** Themes against classes people gave, and against the language they should not know of. */
export const themesTask: Task = {
  name: 'themes',
  about: 'themes of a corpus against its classes; of half-translated records, against language too',
  run(data, { onSet }) {
    const rows: Row[] = [];
    const csl = goldFile(data, 'keywords', 'csl', 'jsonl');
    if (csl !== undefined) {
      onSet?.('csl');
      rows.push(...scoreCsl(readJsonLines<Classified>(data, csl)));
    }
    const bilingual = goldFile(data, 'records', 'bilingual', 'jsonl');
    if (bilingual !== undefined) {
      onSet?.('bilingual');
      rows.push(...scoreBilingual(readJsonLines<BilingualRecord>(data, bilingual)));
    }
    const news = goldFile(data, 'themes', 'ecnews', 'jsonl');
    if (news !== undefined) {
      onSet?.('ecnews');
      rows.push(scoreNews(readJsonLines<NewsTitle>(data, news)));
    }
    return rows;
  },
};

function scoreCsl(gold: readonly Classified[]): Row[] {
  const read = createDocumentReader(tools());
  const items = gold.map(({ id, title = '', text, discipline }) => ({
    held: read({ id, title, text }),
    label: discipline,
  }));
  const count = new Set(gold.map(({ discipline }) => discipline)).size;
  return [
    ...scoreWithRivals('csl', items, {}),
    ...scoreWithRivals('csl, k = classes', items, { themes: count }),
    scoreSmall('csl, 25 documents', (seed) => draw(items, seed)),
  ];
}

/** Themes, and what others find at the same k over the same words. */
function scoreWithRivals(set: string, items: readonly Item[], options: ThemeOptions): Row[] {
  const maps = SEEDS.map((seed) => themes(items, { ...options, seed }));
  const k = Math.round(mean(maps.map(({ quality }) => quality.k)));
  const factors = SEEDS.map((seed) => themes(items, { themes: k, seed, method: 'nmf' }));
  const means = SEEDS.map((seed) => {
    const [map] = maps as [ThemeMap];
    const parts = kMeans(map.index.documents, k, seed);
    const ids = items.map(({ held }) => held.id).sort();
    const placed = ids.filter((id) => !map.unplaced.includes(id));
    return new Map(placed.map((id, at) => [id, parts[at] as number]));
  });
  const own = scoreMaps(maps, items);
  const nmf = scoreMaps(factors, items);
  const seedARI = percent(mean(pairsOf(maps).map(([a, b]) => seedAgreement(a, b))));
  const unplaced = percent(mean(maps.map((map) => map.unplaced.length / items.length)));
  const overNMF = Math.round(100 * (own.AMI - nmf.AMI)) / 100;
  const row = (name: string, scores: Row['scores']): Row => ({
    set: name,
    items: items.length,
    scores,
  });
  return [
    row(set, { ...own, seedARI, unplaced, overNMF }),
    row(`${set}: NMF`, nmf),
    row(`${set}: k-means`, { k, ...meanAgreement(means, items) }),
  ];
}

/** Short titles in two languages that share few words: themes against their classes, and against language. */
function scoreNews(titles: readonly NewsTitle[]): Row {
  const read = createDocumentReader(tools());
  const items = titles.map(({ id, text, class: label }) => ({ held: read({ id, text }), label }));
  const k = new Set(titles.map((title) => title.class)).size;
  const maps = SEEDS.map((seed) => themes(items, { themes: k, seed }));
  const language = maps.map((map) => {
    const placed = themesById(map);
    const kept = titles.filter(({ id }) => placed.has(id));
    return comparePartitions(
      kept.map((title) => title.language),
      kept.map(({ id }) => placed.get(id)),
    ).ami;
  });
  const unplaced = percent(mean(maps.map((map) => map.unplaced.length / items.length)));
  return {
    set: 'ecnews, k = classes',
    items: titles.length,
    scores: { ...scoreMaps(maps, items), langAMI: percent(mean(language)), unplaced },
  };
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));
}
