import type { LanguageSegment } from '@diglot/text';
import { loadModule } from 'cld3-asm';
import { eld } from 'eld/large';
import { franc } from 'franc';
import { TEN } from '../../src/text/language.ts';

/** Names the language of a text by BCP 47 tag. */
export type Identify = (text: string) => string;

const ISO_639_3: Readonly<Record<string, string>> = {
  eng: 'en',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  spa: 'es',
  deu: 'de',
  fra: 'fr',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
};

/** Other identifiers, told to choose from the ten languages of the gold sets where they can be. */
export async function loadPeers(): Promise<Record<string, Identify>> {
  eld.setLanguageSubset([...TEN]);
  const cld3 = (await loadModule()).create(0, 100_000);
  const only = Object.keys(ISO_639_3);
  return {
    'franc 6.2.0': (text) => ISO_639_3[franc(text, { only, minLength: 1 })] ?? 'und',
    'eld 2.1.0 large': (text) => eld.detect(text).language || 'und',
    'cld3-asm 4.0.0': (text) => cld3.findLanguage(text).language.split('-')[0] || 'und',
  };
}

/** One segment a line. */
export function byLine(identify: Identify) {
  return (text: string): LanguageSegment[] =>
    [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((match) => segment(match, identify(match[0])));
}

const SCRIPT = {
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
};

/**
 * The strongest composite of existing parts: lines, clauses and sentences cut into runs of one
 * script, an identifier asked for each Latin run.
 */
export function byScriptRun(identify: Identify) {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  return (text: string): LanguageSegment[] => {
    const out: LanguageSegment[] = [];
    for (const clause of text.matchAll(/[^\n:：。！？]+/gu)) {
      for (const { segment: sentence, index } of sentences.segment(clause[0])) {
        const hasKana = SCRIPT.ja.test(sentence);
        const runs = sentence.matchAll(
          /[\p{Script=Han}]+|[\p{Script=Hiragana}\p{Script=Katakana}]+|\p{Script=Hangul}+|\p{Script=Latin}(?:[^\p{L}]|\p{Script=Latin})*/gu,
        );
        for (const run of runs) {
          const language = SCRIPT.zh.test(run[0])
            ? hasKana
              ? 'ja'
              : 'zh'
            : SCRIPT.ja.test(run[0])
              ? 'ja'
              : SCRIPT.ko.test(run[0])
                ? 'ko'
                : identify(run[0]);
          out.push(segment(run, language, clause.index + index));
        }
      }
    }
    return out;
  };
}

function segment(match: RegExpExecArray, language: string, offset = 0): LanguageSegment {
  const start = offset + match.index;
  return { start, end: start + match[0].length, language, confidence: 1 };
}
