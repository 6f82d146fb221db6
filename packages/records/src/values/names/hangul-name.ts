import type { NameParts } from './name-parts.ts';

/** Korean family names of two syllables. All others have one. */
const OF_TWO = /^(?:남궁|황보|제갈|사공|선우|서문|독고|동방)(?=\p{Script=Hangul}{1,2}$)/u;

/** One syllable, and a given name of one or two; `김민정`, `이 영`. */
const NAME = /^(?<family>\p{Script=Hangul})\s?(?<given>\p{Script=Hangul}{1,2})$/u;

/** Take a Korean name in Hangul apart: `김민정`, `남궁민수`; nothing for a longer or shorter text. */
export function hangulName(name: string): NameParts | undefined {
  const two = OF_TWO.exec(name)?.[0];
  if (two !== undefined) return { family: two, given: name.slice(two.length), lang: 'ko' };
  const { family, given } = NAME.exec(name)?.groups ?? {};
  return family === undefined || given === undefined ? undefined : { family, given, lang: 'ko' };
}
