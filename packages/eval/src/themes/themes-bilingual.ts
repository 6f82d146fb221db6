import type { HeldDocument, ThemeDocument, ThemeMap } from '@diglot/themes';
import { assignThemes, comparePartitions, createDocumentReader } from '@diglot/themes';
import { mean } from '../metrics.ts';
import type { Row } from '../task.ts';
import {
  draw,
  type Item,
  percent,
  SEEDS,
  scoreMaps,
  scoreSmall,
  seedAgreement,
  themes,
  tools,
} from './theme-maps.ts';
import { shareAlike, shareBilingual, themesById } from './themes-scores.ts';

export interface BilingualRecord {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly abstract_zh: string;
  readonly abstract_en: string;
  readonly keywords_zh?: readonly string[];
  readonly keywords_en?: readonly string[];
  readonly clc?: string | null;
}

type Side = 'zh' | 'en';

/** Ways to deal the languages out, for the mean. */
const DEALS = 8;

/** Themes of records in one language, the other, both, and dealt out to one of the two. */
export function scoreBilingual(records: readonly BilingualRecord[]): Row[] {
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
