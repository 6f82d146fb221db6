import type { ThemeDocument } from '@diglot/themes';
import { assignThemes, comparePartitions, extractThemes, type ThemeMap } from '@diglot/themes';
import { createTokenizer } from '@diglot/tokenize';
import { goldFile, readJsonLines } from './gold.ts';
import { mean } from './metrics.ts';
import type { Row, Task } from './task.ts';
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

type Side = 'zh' | 'en';

/** Ways to deal the languages out, for the mean. */
const DEALS = 4;

const tokenizer = createTokenizer();
const themes = (
  documents: readonly ThemeDocument[],
  options: { themes?: number; seed?: number } = {},
) => extractThemes(documents, { ...options, tokenizer });

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
    return rows;
  },
};

function scoreCsl(gold: readonly Classified[]): Row[] {
  const documents = gold.map(({ id, title = '', text }) => ({ id, title, text }));
  const classes = gold.map(({ id, discipline }) => ({ id, label: discipline }));
  const count = new Set(gold.map(({ discipline }) => discipline)).size;
  const row = (set: string, options: { themes?: number }): Row => {
    const maps = [1, 2, 3].map((seed) => themes(documents, { ...options, seed }));
    return {
      set,
      items: gold.length,
      scores: {
        ...meanScores(maps, classes),
        seedARI: percent(mean(pairsOf(maps).map(([a, b]) => seedAgreement(a, b)))),
        unplaced: percent(mean(maps.map(({ unplaced }) => unplaced.length / gold.length))),
      },
    };
  };
  return [row('csl', {}), row('csl, k = classes', { themes: count })];
}

function scoreBilingual(records: readonly BilingualRecord[]): Row[] {
  const classes = records.map(({ id, clc }) => ({ id, label: clc?.slice(0, 2) || undefined }));
  const ids = records.map(({ id }) => id);
  const row = (set: string, maps: readonly ThemeMap[], more: Record<string, number> = {}): Row => ({
    set,
    items: records.length,
    scores: { ...meanScores(maps, classes), ...more },
  });
  const only = (side: Side) =>
    [1, 2, 3].map((seed) =>
      themes(
        records.map((record) => half(record, side)),
        { seed },
      ),
    );
  const dealt = Array.from({ length: DEALS }, (_, deal) => {
    const sideOf = (at: number): Side =>
      (Math.imul(at + 1, 2654435761) >>> (deal + 5)) & 1 ? 'zh' : 'en';
    const map = themes(records.map((record, at) => half(record, sideOf(at))));
    const placed = themesById(map);
    const kept = ids.toSorted().filter((id) => placed.has(id));
    const folded = new Map(
      records.map((record, at) => [
        record.id,
        foldOther(map, kept, half(record, sideOf(at) === 'zh' ? 'en' : 'zh')),
      ]),
    );
    const language = comparePartitions(
      ids.map((_, at) => sideOf(at)),
      ids.map((id) => placed.get(id) ?? 'none'),
    );
    const fold = shareAlike(
      ids,
      (id) => placed.get(id),
      (id) => folded.get(id),
    );
    return { map, language, fold };
  });
  const both = themes(
    records.flatMap((record) =>
      (['zh', 'en'] as const).map((side) => ({
        ...half(record, side),
        id: `${record.id} ${side}`,
      })),
    ),
  );
  const twins = themesById(both);
  return [
    row('bilingual: Chinese', only('zh')),
    row('bilingual: English', only('en')),
    row(
      'bilingual: mixed',
      dealt.map(({ map }) => map),
      {
        langNMI: percent(mean(dealt.map(({ language }) => language.nmi))),
        langAMI: percent(mean(dealt.map(({ language }) => language.ami))),
        fold: percent(mean(dealt.map(({ fold }) => fold))),
        twins: percent(
          shareAlike(
            ids,
            (id) => twins.get(`${id} zh`),
            (id) => twins.get(`${id} en`),
          ),
        ),
        labels: percent(mean(dealt.map(({ map }) => shareBilingual(map)))),
        unplaced: percent(mean(dealt.map(({ map }) => map.unplaced.length / records.length))),
      },
    ),
  ];
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
function foldOther(map: ThemeMap, kept: readonly string[], other: ThemeDocument): number | null {
  const documents = map.index.documents.filter((_, at) => kept[at] !== other.id);
  const rest = { ...map, index: { ...map.index, documents } };
  return assignThemes(rest, [other], { tokenizer })[0]?.theme ?? null;
}

function meanScores(
  maps: readonly ThemeMap[],
  classes: readonly { readonly id: string; readonly label: string | undefined }[],
): Record<string, number> {
  const scores = maps.map((map) => scoreClasses(themesById(map), classes));
  return {
    k: Math.round(mean(maps.map(({ quality }) => quality.k))),
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
