import type { Language } from '@diglot/text';
import { type Atom, AtomKind } from './atoms.ts';
import type { Label } from './segments.ts';

/** Ends a stretch whose Han characters are decided together. */
const SENTENCE_END = /[。！？!?\n\r\u2028\u2029]/u;
/** Ends a part of it, such as a quoted title. */
const PART_END = /[\s，,；;：:「」『』《》“”"()（）]/u;
/** Common Chinese characters that Japanese hardly writes, though JIS X 0208 has them. */
const CHINESE_ONLY = /[是很她你吧嗎呢哪這們麼沒還讓從對]/u;

/** The kanji of JIS X 0208, read from the platform's own EUC-JP table. */
let jis: ReadonlySet<string> | undefined;

function jisKanji(): ReadonlySet<string> {
  if (jis !== undefined) return jis;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf4; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  jis = new Set(['々', '〇', ...new TextDecoder('euc-jp').decode(Uint8Array.from(bytes))]);
  return jis;
}

/**
 * Label Han, kana and Hangul.
 *
 * A sentence without kana is Chinese. In one with kana, Han is Japanese in the parts (between white
 * space, commas, quotes, brackets) that hold kana, and in the others unless a character is one that
 * Japanese does not write.
 *
 * @param only - The languages to choose from; all when left out.
 * @param set - Called with the index of each such atom and its label.
 * @remarks **Cost:** linear. **Source:** the kanji of JIS X 0208.
 */
export function labelEast(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
  set: (index: number, label: Label) => void,
): void {
  const labels = labelsOf(only);
  let parts: number[][] = [];
  let part: number[] = [];
  let hasKana = false;
  const endPart = () => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  const endSentence = () => {
    endPart();
    for (const members of parts) {
      const han = !hasKana || isChinese(text, atoms, members) ? labels.chinese : labels.japanese;
      for (const index of members) {
        set(index, atoms[index]?.kind === AtomKind.kana ? labels.kana : han);
      }
    }
    parts = [];
    hasKana = false;
  };

  let before = 0;
  for (let index = 0; index < atoms.length; index++) {
    const { kind, start, end } = atoms[index] as Atom;
    if (start > before && (part.length > 0 || parts.length > 0)) {
      const gap = text.slice(before, start);
      if (SENTENCE_END.test(gap)) endSentence();
      else if (PART_END.test(gap)) endPart();
    }
    before = end;
    if (kind === AtomKind.hangul) set(index, labels.korean);
    if (kind === AtomKind.kana) hasKana = true;
    if (kind === AtomKind.kana || kind === AtomKind.han) part.push(index);
  }
  endSentence();
}

/** The label of each kind of answer; one that may not be chosen becomes the next best or `und`. */
function labelsOf(only: readonly Language[] | undefined) {
  const label = (...languages: Language[]): Label => {
    const language = languages.find((tag) => only === undefined || only.includes(tag)) ?? 'und';
    return { language, confidence: 1 };
  };
  return {
    chinese: label('zh', 'ja'),
    japanese: label('ja', 'zh'),
    kana: label('ja'),
    korean: label('ko'),
  };
}

/** Whether a part of a sentence with kana is Chinese all the same. */
function isChinese(text: string, atoms: readonly Atom[], members: readonly number[]): boolean {
  let kana = 0;
  let chinese = false;
  for (const index of members) {
    const { kind, start, end } = atoms[index] as Atom;
    if (kind === AtomKind.kana) kana += end - start;
    else chinese ||= hasChineseOnly(text.slice(start, end));
  }
  // One kana among Chinese is decoration: 鲜の每日.
  return chinese && kana < 2;
}

function hasChineseOnly(han: string): boolean {
  if (CHINESE_ONLY.test(han)) return true;
  const kanji = jisKanji();
  for (const char of han) if (!kanji.has(char)) return true;
  return false;
}
