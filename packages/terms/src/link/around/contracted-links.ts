import type { Glosses } from '@diglot/lexicon';
import { isSuffix } from '@diglot/words';
import type { ChineseToken, Unit } from '../../read/units.ts';
import type { Link } from '../compose.ts';

/** What two words and “and” weigh as partners of the word that Chinese has for both. */
const CONTRACTED_WEIGHT = 0.9;

/** Longest gloss of which one character may stand for it. UTF-16 units. */
const MAX_GLOSS = 3;

/** Least weight of such a gloss, 0..1. */
const MIN_GLOSS_WEIGHT = 0.85;

/**
 * Link two words that belong together to the one Chinese word that has a character of each: spatial and temporal,
 * 时空, of 空间 and 时间; animal and plant, 动植, of 动物 and 植物.
 *
 * @returns The links, and those that were there without any of one of the two words to that Chinese word.
 *
 * @remarks **Cost:** Chinese tokens of two characters, for each “and” and each hyphen.
 */
export function withContracted(unit: Unit, links: readonly Link[], glosses: Glosses): Link[] {
  const found = unit.english.flatMap((_, from) => contractedAt(unit, from, glosses));
  if (found.length === 0) return [...links];
  const isHalf = (link: Link) =>
    found.some(
      ({ from, to, start, end }) =>
        link.start >= start &&
        link.end <= end &&
        link.from >= from &&
        link.to <= to &&
        link.to - link.from < to - from,
    );
  return [...links.filter((link) => !isHalf(link)), ...found];
}

/** The links of two words joined by “and” or a hyphen, from one word on. */
function contractedAt({ english, chinese }: Unit, from: number, glosses: Glosses): Link[] {
  const next = english[from + 1];
  if (next === undefined || !next.joins) return [];
  const at = next.glued ? from + 1 : next.lower === 'and' ? from + 2 : undefined;
  const [one, other] = [english[from], at === undefined ? undefined : english[at]];
  if (at === undefined || one === undefined || !other?.joins || one.isStop || one.isGlue) return [];
  if (other.isStop || other.isGlue || one.lower === other.lower) return [];
  // Preventing and treating, 防治, are verbs.
  if (one.lower.endsWith('ing') && other.lower.endsWith('ing')) return [];
  const [ones, others] = [one, other].map(({ lower }) => readGlosses(lower, glosses));
  if (ones === undefined || others === undefined) return [];
  const isBoth = ({ text, facts }: ChineseToken): boolean => {
    if (text.length !== 2 || !facts.isHan || facts.isStop) return false;
    if (ones.listed.has(text) || others.listed.has(text)) return false;
    if (ones.learned.has(text) || others.learned.has(text))
      return ones.learned.has(text) && others.learned.has(text);
    const [first, last] = [text.charAt(0), text.charAt(1)];
    return (
      (ones.firsts.has(first) && others.firsts.has(last)) ||
      (ones.firsts.has(last) && others.firsts.has(first))
    );
  };
  return chinese.filter(isBoth).map(
    ({ start, end }): Link => ({
      from,
      to: at + 1,
      start,
      end,
      weight: CONTRACTED_WEIGHT,
      kind: 'part',
    }),
  );
}

/** The translations of a word that a contraction is told by. */
interface ReadGlosses {
  /** Those of the lexicon: such a word is no contraction. */
  readonly listed: ReadonlySet<string>;
  /** Those that were learned, where a word of two stands for either; what both have is a contraction. */
  readonly learned: ReadonlySet<string>;
  /** The first characters of those that are sure. */
  readonly firsts: ReadonlySet<string>;
}

function readGlosses(word: string, glosses: Glosses): ReadGlosses {
  const known = glosses.word(word);
  const textsOf = (kind: 'lexicon' | 'learned') =>
    new Set(known.filter((gloss) => gloss.kind === kind).map(({ text }) => text));
  const sure = known.filter(
    ({ text, weight }) => text.length <= MAX_GLOSS && weight >= MIN_GLOSS_WEIGHT,
  );
  const firsts = sure.map(({ text }) => text.charAt(0)).filter((first) => !isSuffix(first));
  return { listed: textsOf('lexicon'), learned: textsOf('learned'), firsts: new Set(firsts) };
}
