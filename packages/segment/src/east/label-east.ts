import type { Language } from '@diglot/text';
import { type Atom, AtomKind } from '../atoms/atoms.ts';
import { Does, PARTS } from '../marks.ts';
import type { Label } from '../segments.ts';
import { chineseSigns, japaneseSigns } from './east-signs.ts';

/** Neighbouring atoms of a sentence, without a comma, quote or bracket between. */
interface Part {
  readonly members: number[];
  /** Whether it stands in quotes: a name or an example, which says nothing of the sentence. */
  readonly quoted: boolean;
}

/** What the characters of a part say. */
interface Signs {
  readonly kana: number;
  readonly chinese: number;
  readonly japanese: number;
}

/**
 * Label Han, kana and Hangul.
 *
 * Kana is Japanese, Hangul Korean. Han is Chinese in a sentence without kana. In one with kana, signs are
 * counted: characters and words that only Chinese writes against particles and endings in kana. A part
 * with particles decides for itself; other parts follow the sentence, for which quoted names in kana
 * do not speak.
 *
 * @param only - The languages to choose from; all when left out.
 * @param set - Called with the index of each such atom and its label.
 * @remarks **Cost:** linear.
 */
export function labelEast(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
  set: (index: number, label: Label) => void,
): void {
  const labels = labelsOf(only);
  let parts: Part[] = [];
  let part: Part | undefined;
  let hasKana = false;
  let depth = 0;
  const endSentence = () => {
    const japanese = hasKana ? japaneseParts(text, atoms, parts) : undefined;
    parts.forEach(({ members }, at) => {
      const han = japanese?.[at] ? labels.japanese : labels.chinese;
      for (const index of members) {
        set(index, atoms[index]?.kind === AtomKind.kana ? labels.kana : han);
      }
    });
    parts = [];
    part = undefined;
    hasKana = false;
  };

  let before = 0;
  for (let index = 0; index < atoms.length; index++) {
    const { kind, start, end } = atoms[index] as Atom;
    if (start === before + 1 && text.charCodeAt(before) === 0x20) part = undefined;
    else if (start > before) {
      for (let at = before; at < start; at++) {
        const mark = PARTS[text.charCodeAt(at)] as number;
        if (mark & Does.sentenceEnd) {
          // A quotation may hold a whole sentence; one that is never closed ends with its line.
          if (depth === 0 || mark & Does.lineBreak) {
            endSentence();
            depth = 0;
          } else part = undefined;
        } else if (mark & Does.partEnd) {
          part = undefined;
          if (mark & Does.opening) depth++;
          else if (mark & Does.closing && depth > 0) depth--;
        }
      }
    }
    before = end;
    if (kind === AtomKind.hangul) set(index, labels.korean);
    if (kind !== AtomKind.kana && kind !== AtomKind.han) continue;
    if (kind === AtomKind.kana) hasKana = true;
    if (part === undefined) {
      part = { members: [], quoted: depth > 0 };
      parts.push(part);
    }
    part.members.push(index);
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

/** Whether the Han of each part of a sentence with kana is Japanese. */
function japaneseParts(text: string, atoms: readonly Atom[], parts: readonly Part[]): boolean[] {
  const signs = parts.map(({ members }) => signsOf(text, atoms, members));
  const outer = signs.filter((_, at) => !parts[at]?.quoted);
  const whole = isJapanese(sum(outer.length > 0 ? outer : signs));
  return signs.map((own, at) => {
    if (own.kana === 0) return whole && own.chinese === 0;
    const decides = own.japanese >= 1 || own.chinese >= 2 || parts[at]?.quoted;
    return decides ? isJapanese(own) : whole;
  });
}

function isJapanese({ kana, chinese, japanese }: Signs): boolean {
  return kana > 0 && (japanese > chinese || (japanese === chinese && chinese === 0));
}

function sum(all: readonly Signs[]): Signs {
  let [kana, chinese, japanese] = [0, 0, 0];
  for (const one of all) {
    kana += one.kana;
    chinese += one.chinese;
    japanese += one.japanese;
  }
  return { kana, chinese, japanese };
}

function signsOf(text: string, atoms: readonly Atom[], members: readonly number[]): Signs {
  let [kana, chinese, japanese] = [0, 0, 0];
  for (const index of members) {
    const { kind, start, end } = atoms[index] as Atom;
    const piece = text.slice(start, end);
    if (kind === AtomKind.kana) {
      kana += end - start;
      japanese += japaneseSigns(piece);
    } else chinese += chineseSigns(piece);
  }
  return { kana, chinese, japanese };
}
