import { openLexicon } from '@diglot/lexicon';
import type { HeldDocument, ThemeDocument, ThemeMap, ThemeOptions } from '@diglot/themes';
import {
  assignThemes,
  comparePartitions,
  createDocumentReader,
  extractThemes,
} from '@diglot/themes';
import { createTokenizer } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../gold.ts';
import { mean } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import { drawSmall, kMeans } from './themes-rivals.ts';
import { scoreClasses, shareAlike, shareBilingual, themesById } from './themes-scores.ts';

interface Classified extends ThemeDocument {
  readonly discipline: string;
}

interface BilingualRecord {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly abstract_zh: string;
  readonly abstract_en: string;
  readonly keywords_zh?: readonly string[];
  readonly keywords_en?: readonly string[];
  readonly clc?: string | null;
}

interface NewsTitle {
  readonly id: string;
  readonly language: string;
  readonly class: string;
  readonly text: string;
}

type Side = 'zh' | 'en';

/** A document that was read, and its class. */
interface Item {
  readonly held: HeldDocument;
  readonly label: string | undefined;
}

/** Ways to deal the languages out, for the mean; seeds; small corpora and their size. */
const DEALS = 8;
const SEEDS = [1, 2, 3];
const DRAWS = 60;
const SMALL = 25;

const tokenizer = createTokenizer();
/** Opened once, when it is first needed. */
let lexicon: ReturnType<typeof openLexicon> | undefined;
const tools = () => {
  lexicon ??= openLexicon();
  return { tokenizer, lexicon };
};
const themes = (items: readonly Item[], options: ThemeOptions = {}) =>
  extractThemes(
    items.map(({ held }) => held),
    { ...options, ...tools() },
  );

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

function scoreSmall(set: string, itemsOf: (seed: number) => readonly Item[]): Row {
  const draws = Array.from({ length: DRAWS }, (_, at) => itemsOf(at + 1));
  const maps = draws.map((items) => themes(items));
  const scores = maps.map((map, at) => scoreClasses(themesById(map), classesOf(draws[at] ?? [])));
  return {
    set,
    items: DRAWS,
    scores: {
      k: Math.round(mean(maps.map(({ quality }) => quality.k))),
      NMI: percent(mean(scores.map(({ nmi }) => nmi))),
      AMI: percent(mean(scores.map(({ ami }) => ami))),
    },
  };
}

function scoreBilingual(records: readonly BilingualRecord[]): Row[] {
  const read = createDocumentReader(tools());
  const side = (of: Side): Item[] =>
    records.map((record) => ({
      held: read(half(record, of)),
      label: record.clc?.slice(0, 2) || undefined,
    }));
  const halves = { zh: side('zh'), en: side('en') };
  const only = (of: Side) => SEEDS.map((seed) => themes(halves[of], { seed }));
  const dealt = Array.from({ length: DEALS }, (_, deal) => scoreDeal(halves, deal));
  const both = themes(
    (['zh', 'en'] as const).flatMap((of) =>
      halves[of].map(({ held, label }) => ({ label, held: { ...held, id: `${held.id} ${of}` } })),
    ),
  );
  const twins = themesById(both);
  const k = Math.round(mean(dealt.map(({ maps }) => maps[0].quality.k)));
  const row = (set: string, scores: Row['scores']): Row => ({
    set,
    items: records.length,
    scores,
  });
  const average = (value: (one: (typeof dealt)[number]) => number) =>
    percent(mean(dealt.map(value)));
  const own = scoreMaps(
    dealt.map(({ maps }) => maps[0]),
    halves.zh,
  );
  const nmf = scoreMaps(
    dealt.map(({ items }) => themes(items, { themes: k, method: 'nmf' })),
    halves.zh,
  );
  return [
    row('bilingual: Chinese', scoreMaps(only('zh'), halves.zh)),
    row('bilingual: English', scoreMaps(only('en'), halves.en)),
    row('bilingual: mixed', {
      ...own,
      seedARI: average(({ maps: [one, other] }) => seedAgreement(one, other)),
      langNMI: average(({ language }) => language.nmi),
      langAMI: average(({ language }) => language.ami),
      fold: average(({ fold }) => fold),
      twins: percent(
        shareAlike(
          records.map(({ id }) => id),
          (id) => twins.get(`${id} zh`),
          (id) => twins.get(`${id} en`),
        ),
      ),
      labels: average(({ maps }) => shareBilingual(maps[0])),
      unplaced: average(({ maps }) => maps[0].unplaced.length / records.length),
      overNMF: Math.round(100 * (own.AMI - nmf.AMI)) / 100,
    }),
    row('bilingual: mixed: NMF', nmf),
    scoreSmall('Chinese, 25 documents', (seed) => draw(halves.zh, seed)),
    scoreSmall('mixed, 25 documents', (seed) => draw(deal(halves, seed % 12), seed)),
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

/** Deal the languages out: of each record one half or the other. */
function deal(halves: Readonly<Record<Side, readonly Item[]>>, number: number): Item[] {
  return halves.zh.map((item, at) =>
    sideOf(at, number) === 'zh' ? item : (halves.en[at] as Item),
  );
}

function sideOf(at: number, number: number): Side {
  return (Math.imul(at + 1, 2654435761) >>> (number + 5)) & 1 ? 'zh' : 'en';
}

function scoreDeal(halves: Readonly<Record<Side, readonly Item[]>>, number: number) {
  const items = deal(halves, number);
  const maps = [themes(items), themes(items, { seed: 2 })] as const;
  const [map] = maps;
  const placed = themesById(map);
  const ids = items.map(({ held }) => held.id);
  const kept = ids.toSorted().filter((id) => placed.has(id));
  const folded = new Map(
    ids.map((id, at) => {
      const other = halves[sideOf(at, number) === 'zh' ? 'en' : 'zh'][at] as Item;
      return [id, foldOther(map, kept, other.held)];
    }),
  );
  const language = comparePartitions(
    ids.map((_, at) => sideOf(at, number)),
    ids.map((id) => placed.get(id) ?? 'none'),
  );
  const fold = shareAlike(
    ids,
    (id) => placed.get(id),
    (id) => folded.get(id),
  );
  return { items, maps, language, fold };
}

function half(record: BilingualRecord, side: Side): ThemeDocument {
  return {
    id: record.id,
    title: record[`title_${side}`] ?? '',
    text: record[`abstract_${side}`] ?? '',
    keywords: record[`keywords_${side}`] ?? [],
  };
}

/** The theme of a record's other half, its own half left out of the map. */
function foldOther(map: ThemeMap, kept: readonly string[], other: HeldDocument): number | null {
  const documents = map.index.documents.filter((_, at) => kept[at] !== other.id);
  const rest = { ...map, index: { ...map.index, documents } };
  return assignThemes(rest, [other], tools())[0]?.theme ?? null;
}

function draw(items: readonly Item[], seed: number): Item[] {
  return drawSmall(items, ({ label }) => label, { size: SMALL, seed });
}

function classesOf(items: readonly Item[]) {
  return items.map(({ held, label }) => ({ id: held.id, label }));
}

function scoreMaps(maps: readonly ThemeMap[], items: readonly Item[]) {
  return {
    k: Math.round(mean(maps.map(({ quality }) => quality.k))),
    ...meanAgreement(maps.map(themesById), items),
  };
}

function meanAgreement(list: readonly ReadonlyMap<string, number>[], items: readonly Item[]) {
  const scores = list.map((placed) => scoreClasses(placed, classesOf(items)));
  return {
    NMI: percent(mean(scores.map(({ nmi }) => nmi))),
    AMI: percent(mean(scores.map(({ ami }) => ami))),
  };
}

function seedAgreement(one: ThemeMap, other: ThemeMap): number {
  const themesOfOne = themesById(one);
  const themesOfOther = themesById(other);
  const ids = [...themesOfOne.keys()].filter((id) => themesOfOther.has(id));
  return comparePartitions(
    ids.map((id) => themesOfOne.get(id)),
    ids.map((id) => themesOfOther.get(id)),
  ).ari;
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
