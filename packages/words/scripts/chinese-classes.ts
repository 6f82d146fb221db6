import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { classTable } from './class-table.ts';

/** nodejieba is an optional dependency of the tokenizer, and only of it. */
const requireForTokenizer = createRequire(new URL('../../tokenize/package.json', import.meta.url));

/** Rarer words of jieba's dictionary are left out. */
const MIN_FREQUENCY = 80;

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
export function chineseClassTable(): string {
  const folder = path.dirname(requireForTokenizer.resolve('nodejieba/package.json'));
  const file = path.join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8');
  return classTable(
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [word = '', frequency, tag = ''] = line.split(' ');
        if (Number(frequency) < MIN_FREQUENCY || /^n[rst]/u.test(tag)) return [];
        if (!/^\p{Script=Han}{1,6}$/u.test(word)) return [];
        const power = Math.floor(Math.log2(Number(frequency))).toString(36);
        return [[word, `${letterOf(tag)}${power}`] as const];
      }),
  );
}

function letterOf(tag: string): string {
  if (tag === 'vn' || tag === 'an') return 'g';
  if (/^[nvai]/u.test(tag)) return tag.charAt(0);
  return tag === 'l' || tag === 'j' ? 'i' : tag === 'b' ? 'a' : 'x';
}
