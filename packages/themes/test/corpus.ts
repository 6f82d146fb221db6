import type { ThemeDocument } from '../src/index.ts';

const SUBJECTS = [
  {
    en: ['soil', 'nitrogen', 'wheat', 'irrigation', 'fertilizer', 'crop yield'],
    zh: ['土壤', '氮', '小麦', '灌溉', '肥料', '作物产量'],
  },
  {
    en: ['galaxy', 'telescope', 'star', 'radiation', 'orbit', 'planet'],
    zh: ['星系', '望远镜', '恒星', '辐射', '轨道', '行星'],
  },
  {
    en: ['depression', 'anxiety', 'adolescent', 'emotion', 'counselling', 'self-esteem'],
    zh: ['抑郁', '焦虑', '青少年', '情绪', '心理咨询', '自尊'],
  },
] as const;

/** Three subjects in turn; `language` says what each document is written in. */
export function makeCorpus(size: number, language: (at: number) => 'en' | 'zh'): ThemeDocument[] {
  return Array.from({ length: size }, (_, at) => {
    const words = SUBJECTS[at % 3]?.[language(at)] ?? [];
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => words[(Math.floor(at / 3) + i) % words.length]);
    const text =
      language(at) === 'zh'
        ? `本文研究了${a}与${b}之间的关系。结果表明，${c}对${a}有显著影响，并讨论了${d}。`
        : `We study how ${a} and ${b} are related. The results show that ${c} affects ${a}; ${d} is discussed.`;
    return { id: `d${String(at).padStart(4, '0')}`, text, year: 2000 + (at % 4) };
  });
}

/** The subject of each document of such a corpus. */
export const subjectOf = (id: string) => Number(id.slice(1)) % 3;
