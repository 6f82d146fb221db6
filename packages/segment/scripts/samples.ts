import { CLASSES } from '../src/latin/model/classes.ts';
import { readCorpus } from './corpus.ts';
import { readLinguaTables, wordSampler } from './lingua-words.ts';
import { weightedChoice } from './random.ts';
import { readTexts } from './sources.ts';
import type { DrawSample } from './train.ts';

/** lingua's names of the languages, those of the class `other` last. */
const LINGUA_NAMES: Readonly<Record<string, string>> = {
  en: 'ENGLISH',
  es: 'SPANISH',
  de: 'GERMAN',
  fr: 'FRENCH',
  pt: 'PORTUGUESE',
  it: 'ITALIAN',
  nl: 'DUTCH',
  ca: 'CATALAN',
  sv: 'SWEDISH',
  da: 'DANISH',
  nb: 'BOKMAL',
  pl: 'POLISH',
  ro: 'ROMANIAN',
  cs: 'CZECH',
  fi: 'FINNISH',
  hu: 'HUNGARIAN',
  tr: 'TURKISH',
  id: 'INDONESIAN',
  hr: 'CROATIAN',
  et: 'ESTONIAN',
  la: 'LATIN',
};

/** Words drawn to make up a language's vocabulary. */
const DRAWN = { class: 1_000_000, other: 100_000 };
/** Flattens word frequencies: rare words teach more. */
const FREQUENCY_POWER = 0.6;
/** Share of samples that are interface texts; the others are words drawn at random. */
const INTERFACE_SHARE = 0.4;
/** Share of English texts that are titles, keywords and sentences of papers. */
const PAPER_SHARE = 0.4;

/**
 * Make the source of samples: one to a dozen words of one class, drawn at random.
 *
 * @param sources - Folder of the unpacked packages.
 * @param corpora - Folder of the ChinaXiv texts.
 */
export function sampleSource(sources: string, corpora: string, random: () => number): DrawSample {
  const languages = Object.keys(LINGUA_NAMES);
  const texts = readTexts(sources, languages);
  const papers = readCorpus(corpora);
  const tables = readLinguaTables(sources, Object.values(LINGUA_NAMES));
  const others = languages.filter((language) => !(CLASSES as readonly string[]).includes(language));
  const drawWord = new Map(
    languages.map((language) => {
      const draw = wordSampler(tables.get(LINGUA_NAMES[language] ?? '') ?? [], random);
      const counts = new Map<string, number>();
      const drawn = others.includes(language) ? DRAWN.other : DRAWN.class;
      for (let i = 0; i < drawn; i++) {
        const word = draw();
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      const weighted = [...counts].map(([word, n]) => [word, n ** FREQUENCY_POWER] as const);
      return [language, weightedChoice(weighted, random)];
    }),
  );
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  return () => {
    const target = Math.floor(random() * CLASSES.length);
    const name = CLASSES[target] as string;
    const language = name === 'other' ? pick(others) : name;
    const length = sampleLength(random);
    const isPaper = language === 'en' && random() < PAPER_SHARE;
    const list = (isPaper ? papers : texts.get(language)) ?? [];
    if (list.length > 0 && random() < INTERFACE_SHARE) {
      const text = pick(list);
      if (random() < 0.5) return { words: text.slice(0, 12), target };
      const from = Math.floor(random() * Math.max(1, text.length - length + 1));
      return { words: text.slice(from, from + length), target };
    }
    const words = Array.from({ length }, () => {
      const word = drawWord.get(language)?.() ?? '';
      return random() < 0.04 ? withoutAccents(word, random) : word;
    });
    return { words, target };
  };
}

/** Mostly one or two words: the hard cases. */
function sampleLength(random: () => number): number {
  const kind = random();
  if (kind < 0.45) return 1;
  if (kind < 0.75) return 2;
  return kind < 0.9 ? 3 + Math.floor(random() * 3) : 6 + Math.floor(random() * 6);
}

/** As careless conversions leave it: accented letters lost, or bare. */
function withoutAccents(word: string, random: () => number): string {
  return random() < 0.5
    ? word.replace(/[^\0-\x7f]/gu, '') || word
    : word.normalize('NFD').replace(/\p{M}/gu, '');
}
