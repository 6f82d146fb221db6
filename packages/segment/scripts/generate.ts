import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLASSES } from '../src/latin/model/classes.ts';
import { packWeights } from '../src/latin/model/packed-weights.ts';
import { readCorpus } from './corpus.ts';
import { readLinguaTables, wordSampler } from './lingua-words.ts';
import { createRandom, weightedChoice } from './random.ts';
import { LINGUA, readTexts, SOURCES } from './sources.ts';
import { train } from './train.ts';

const TARGET = fileURLToPath(new URL('../src/generated/latin-model.ts', import.meta.url));
const SEED = 20_261_122;
const SAMPLES = 8_000_000;
/** Steps of a stored weight in one nat. */
const SCALE = 24;

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

const { values } = parseArgs({
  options: { sources: { type: 'string' }, corpora: { type: 'string' } },
});
const { sources = '', corpora = '' } = values;
if (!existsSync(sources) || !existsSync(corpora)) {
  process.stdout.write(
    `segment/generate: skipped, the committed model stays. To train it anew, unpack (npm pack, tar)\n` +
      `each of these packages into a folder DIR/<name>-<version>, scope written as a prefix, and\n` +
      `pass --sources DIR, and with --corpora DIR the folder of the ChinaXiv texts:\n` +
      [LINGUA, ...SOURCES].map(({ name, version }) => `  ${name}@${version}\n`).join(''),
  );
} else {
  writeFileSync(TARGET, render(trainModel()));
}

function trainModel(): Float32Array {
  const random = createRandom(SEED);
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

  return train(
    () => {
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
    },
    { classes: CLASSES.length, samples: SAMPLES },
  );
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

function render(weights: Float32Array): string {
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * SCALE))),
  );
  const used = [LINGUA, ...SOURCES].map(
    ({ name, version, licence }) => `//   ${name} ${version}, ${licence}`,
  );
  return [
    '// Generated by scripts/generate.ts; do not edit.',
    '// Weights of hashed character n-grams, learned from words drawn from the n-gram tables of lingua',
    '// and from interface texts in:',
    ...used,
    '// and from English titles, keywords and abstracts of the ChinaXiv 2016–2022 collection, CC BY 4.0.',
    `// Seed ${SEED}, ${SAMPLES} samples. Licences: data/NOTICE.md.`,
    '// @ts-nocheck',
    `export const MODEL_SCALE = ${SCALE};`,
    'export const MODEL_WEIGHTS: string =',
    `  ${JSON.stringify(packWeights(bytes))};`,
    '',
  ].join('\n');
}
