import type { Language } from '@diglot/text';
import { type Atom, AtomKind } from './atoms.ts';

/** Ends a stretch whose Han characters are decided together. */
const SENTENCE_END = /[。！？!?\n\r\u2028\u2029]/u;
/** Ends a part of it, such as a quoted title. */
const PART_END = /[\s，,；;：:「」『』《》“”"()（）]/u;
/** Common Chinese characters that Japanese writes otherwise or not at all. */
const CHINESE_ONLY = /[是很她你吧吗嗎呢哪这這那们們么麼没沒还還给給让讓个個从從对對为為与與]/u;

/** The kanji of JIS X 0208, read from the platform's own EUC-JP table. */
let jis: ReadonlySet<string> | undefined;

function jisKanji(): ReadonlySet<string> {
  if (jis !== undefined) return jis;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf4; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  jis = new Set(new TextDecoder('euc-jp').decode(Uint8Array.from(bytes)));
  return jis;
}

/**
 * Decide Chinese or Japanese for each Han atom, sentence by sentence.
 *
 * A sentence without kana is Chinese. In one with kana, Han is Japanese in the parts (between white
 * space, commas, quotes, brackets) that hold kana, and in the others unless a character is one that
 * Japanese does not write.
 *
 * @param set - Called with the index of each Han atom and its language.
 * @remarks **Cost:** linear. **Source:** the kanji table of JIS X 0208.
 */
export function decideHan(
  text: string,
  atoms: readonly Atom[],
  set: (index: number, language: Language) => void,
): void {
  let parts: number[][] = [];
  let part: number[] = [];
  let hasKana = false;
  let before = 0;
  const flush = () => {
    if (part.length > 0) parts.push(part);
    for (const members of parts) {
      const language = hasKana ? partLanguage(text, atoms, members) : 'zh';
      for (const index of members) if (atoms[index]?.kind === AtomKind.han) set(index, language);
    }
    parts = [];
    part = [];
    hasKana = false;
  };
  atoms.forEach((atom, index) => {
    const gap = text.slice(before, atom.start);
    before = atom.end;
    if (gap !== '' && SENTENCE_END.test(gap)) flush();
    else if (gap !== '' && PART_END.test(gap) && part.length > 0) {
      parts.push(part);
      part = [];
    }
    if (atom.kind === AtomKind.kana) hasKana = true;
    if (atom.kind === AtomKind.kana || atom.kind === AtomKind.han) part.push(index);
  });
  flush();
}

function partLanguage(text: string, atoms: readonly Atom[], members: readonly number[]): Language {
  let kana = 0;
  let isChinese = false;
  for (const index of members) {
    const atom = atoms[index];
    if (atom === undefined) continue;
    if (atom.kind === AtomKind.kana) kana += atom.end - atom.start;
    else isChinese ||= hasChineseOnly(text.slice(atom.start, atom.end));
  }
  if (kana === 0) return isChinese ? 'zh' : 'ja';
  return isChinese && kana < 2 ? 'zh' : 'ja';
}

function hasChineseOnly(han: string): boolean {
  if (CHINESE_ONLY.test(han)) return true;
  const kanji = jisKanji();
  for (const char of han) if (char !== '々' && char !== '〇' && !kanji.has(char)) return true;
  return false;
}
