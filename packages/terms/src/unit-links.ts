import type { Link } from './compose.ts';
import { splitJoined } from './fold.ts';
import { furtherLinks } from './further-links.ts';
import { type Glosses, IN_A_PHRASE } from './glosses.ts';
import { LIGHT } from './phrase-links.ts';
import { isChineseStop, isEnglishStop, isGlue } from './termhood.ts';
import type { EnglishWord, Unit } from './units.ts';

/** Most words of an English phrase that is looked up as a whole. */
const PHRASE = 4;

/**
 * List what the words of a unit may stand for in it. Positions of words are into `unit.english`,
 * offsets into `unit.text`.
 *
 * @remarks **Cost:** words of the unit × their glosses × length of the Chinese text.
 */
export function unitLinks(unit: Unit, glosses: Glosses): Link[] {
  const { english, text } = unit;
  const links: Link[] = [];
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  english.forEach(({ lower, text: written, glued }, from) => {
    if (isGlue(lower)) return;
    const to = from + 1;
    const known = glosses.word(lower);
    if (glued || english[from + 1]?.glued || isTakenOver(written)) {
      for (const start of wholeOccurrences(text, lower)) {
        links.push({ from, to, start, end: start + lower.length, weight: 1, kind: 'identical' });
      }
    }
    if (known.length === 0) compoundLinks(lower, from, text, glosses, links);
    for (const gloss of known) {
      const size = gloss.text.length;
      if (size > 1 && !pairs.has(gloss.text.slice(0, 2)) && !hasPart(gloss.text, pairs)) continue;
      const { kind } = gloss;
      let found = false;
      for (let at = text.indexOf(gloss.text); at >= 0; at = text.indexOf(gloss.text, at + 1)) {
        found = true;
        const sure = size === 1 ? 0.6 : 1;
        links.push({ from, to, start: at, end: at + size, weight: gloss.weight * sure, kind });
      }
      if (!found && size > 2) partLinks(gloss.text, gloss.weight, text, from, links);
    }
    if (isEnglishStop(lower)) return;
    for (let end = from + 2; end <= english.length && end <= from + PHRASE; end++) {
      const last = english[end - 1] as EnglishWord;
      if (!last.joins) break;
      if (isGlue(last.lower)) continue;
      if (isEnglishStop(last.lower)) break;
      const words = english.slice(from, end).map((word) => word.lower);
      for (const gloss of glosses.phrase(words)) {
        for (let at = text.indexOf(gloss.text); at >= 0; at = text.indexOf(gloss.text, at + 1)) {
          const { weight, kind } = gloss;
          links.push({ from, to: end, start: at, end: at + gloss.text.length, weight, kind });
        }
      }
    }
  });
  links.push(...partnerLinks(unit, links, glosses));
  return [...links, ...furtherLinks(unit, links, glosses)];
}

/** Words that begin with this many equal letters are related: transcript, transcription. */
const RELATED = 7;
const RELATIVE = 0.65;

/** Links that only the translations of the Chinese word know of. */
function partnerLinks(unit: Unit, links: readonly Link[], glosses: Glosses): Link[] {
  const places = new Map<string, number[]>();
  const relatives = new Map<string, number[]>();
  unit.english.forEach(({ base, lower }, i) => {
    if (isGlue(lower) || isEnglishStop(lower)) return;
    places.set(base, [...(places.get(base) ?? []), i]);
    if (base.length < RELATED) return;
    const start = base.slice(0, RELATED);
    relatives.set(start, [...(relatives.get(start) ?? []), i]);
  });
  const known = new Set(links.map(({ from, start, end }) => `${from} ${start} ${end}`));
  const found: Link[] = [];
  for (const { text, start, end } of unit.chinese) {
    if (text.length < 2 || isChineseStop(text)) continue;
    for (const [word, weight] of glosses.partners(text)) {
      for (const from of places.get(word) ?? []) {
        if (known.has(`${from} ${start} ${end}`)) continue;
        const kind = weight === IN_A_PHRASE ? 'whole' : 'lexicon';
        found.push({ from, to: from + 1, start, end, weight, kind });
      }
      if (places.has(word) || word.length < RELATED) continue;
      for (const from of relatives.get(word.slice(0, RELATED)) ?? []) {
        if (known.has(`${from} ${start} ${end}`)) continue;
        found.push({ from, to: from + 1, start, end, weight: RELATIVE * weight, kind: 'part' });
      }
    }
  }
  return found;
}

/** What a compound keeps of the weight of its parts. */
const COMPOUND = 0.9;

/** A word no table knows, of two that are known, whose translations stand side by side: mud + flat, 泥滩. */
function compoundLinks(
  word: string,
  from: number,
  text: string,
  glosses: Glosses,
  links: Link[],
): void {
  const [one, other] = splitJoined(word, (part) => glosses.word(part).length > 0);
  if (one === undefined || other === undefined) return;
  const ends = new Map<number, { start: number; weight: number }>();
  for (const { text: gloss, weight } of glosses.word(one)) {
    for (let at = text.indexOf(gloss); at >= 0; at = text.indexOf(gloss, at + 1)) {
      ends.set(at + gloss.length, { start: at, weight });
    }
  }
  for (const { text: gloss, weight } of glosses.word(other)) {
    for (let at = text.indexOf(gloss); at >= 0; at = text.indexOf(gloss, at + 1)) {
      const before = ends.get(at);
      if (before === undefined) continue;
      links.push({
        from,
        to: from + 1,
        start: before.start,
        end: at + gloss.length,
        weight: COMPOUND * Math.min(before.weight, weight),
        kind: 'part',
      });
    }
  }
}

/** Words in small letters are left over from mark-up, not taken over as they are, but in β-catenin. */
function isTakenOver(written: string): boolean {
  return /\p{Script=Greek}/u.test(written) || (written.length > 1 && /[\p{Lu}\d]/u.test(written));
}

function hasPart(gloss: string, pairs: ReadonlySet<string>): boolean {
  for (let i = 1; i + 1 < gloss.length; i++) if (pairs.has(gloss.slice(i, i + 2))) return true;
  return false;
}

/** Every longest part of a gloss, two characters or more and at least half of it. */
function partLinks(gloss: string, weight: number, text: string, from: number, links: Link[]) {
  for (let size = gloss.length - 1; size >= 2 && size >= gloss.length / 2; size--) {
    let found = false;
    for (let i = 0; i + size <= gloss.length; i++) {
      const part = gloss.slice(i, i + size);
      if (LIGHT.test(part)) continue;
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        found = true;
        const sure = 0.7 * (size / gloss.length) + 0.1;
        const to = from + 1;
        links.push({ from, to, start: at, end: at + size, weight: weight * sure, kind: 'part' });
      }
    }
    if (found) return;
  }
}

function wholeOccurrences(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const open = !/[a-z0-9]/u.test(text[at - 1] ?? '');
    const close = /^s?(?![a-z0-9])/u.test(text.slice(at + part.length, at + part.length + 2));
    if (open && close) starts.push(at);
  }
  return starts;
}
