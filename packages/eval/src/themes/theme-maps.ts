import { openLexicon } from '@diglot/lexicon';
import type { HeldDocument, ThemeMap, ThemeOptions } from '@diglot/themes';
import { comparePartitions, extractThemes } from '@diglot/themes';
import { createTokenizer } from '@diglot/tokenize';
import { mean } from '../metrics.ts';
import type { Row } from '../task.ts';
import { drawSmall } from './themes-rivals.ts';
import { scoreClasses, themesById } from './themes-scores.ts';

/** A document that was read, and its class. */
export interface Item {
  readonly held: HeldDocument;
  readonly label: string | undefined;
}

/** Seeds of a mean. */
export const SEEDS = [1, 2, 3];
/** Small corpora that are drawn, and the documents of one. */
const DRAWS = 60;
const SMALL = 25;

const tokenizer = createTokenizer();
/** Opened once, when it is first needed. */
let lexicon: ReturnType<typeof openLexicon> | undefined;
export const tools = () => {
  lexicon ??= openLexicon();
  return { tokenizer, lexicon };
};
export const themes = (items: readonly Item[], options: ThemeOptions = {}) =>
  extractThemes(
    items.map(({ held }) => held),
    { ...options, ...tools() },
  );

export function scoreSmall(set: string, itemsOf: (seed: number) => readonly Item[]): Row {
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

export function draw(items: readonly Item[], seed: number): Item[] {
  return drawSmall(items, ({ label }) => label, { size: SMALL, seed });
}

function classesOf(items: readonly Item[]) {
  return items.map(({ held, label }) => ({ id: held.id, label }));
}

export function scoreMaps(maps: readonly ThemeMap[], items: readonly Item[]) {
  return {
    k: Math.round(mean(maps.map(({ quality }) => quality.k))),
    ...meanAgreement(maps.map(themesById), items),
  };
}

export function meanAgreement(
  list: readonly ReadonlyMap<string, number>[],
  items: readonly Item[],
) {
  const scores = list.map((placed) => scoreClasses(placed, classesOf(items)));
  return {
    NMI: percent(mean(scores.map(({ nmi }) => nmi))),
    AMI: percent(mean(scores.map(({ ami }) => ami))),
  };
}

export function seedAgreement(one: ThemeMap, other: ThemeMap): number {
  const themesOfOne = themesById(one);
  const themesOfOther = themesById(other);
  const ids = [...themesOfOne.keys()].filter((id) => themesOfOther.has(id));
  return comparePartitions(
    ids.map((id) => themesOfOne.get(id)),
    ids.map((id) => themesOfOther.get(id)),
  ).ari;
}

export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
