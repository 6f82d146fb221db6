/**
 * English adjectives that only qualify the noun behind them, as any text does: by age, by worth, by number, by relation to
 * what was said. None that begins terms as well (long-term memory, strong interaction, key frame, whole genome, positive
 * emotion, early stage). Compiled by reading what abstracts of many fields share.
 */
const PLAIN: ReadonlySet<string> = new Set(
  [
    'accurate actual additional appropriate better certain common comprehensive concise considerable convenient',
    'conventional corresponding current detailed different effective efficient excellent existing favorable favourable feasible',
    'former further future good great ideal important improved inherent latest main major meaningful multiple necessary new',
    'newly novel numerous obvious outstanding particular possible practical present proposed real reasonable related',
    'relevant reliable remarkable representative respective satisfactory serious several significant similar specific',
    'substantial suitable superior traditional typical unique useful valuable various vigorous widespread',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Whether an English adjective, in lower case, only qualifies the noun behind it, so that the two are words of any text
 * unless a dictionary has them: new perspective, 新视角.
 *
 * @example
 * import { isPlainModifier } from '@diglot/words';
 *
 * ['new', 'excellent', 'social'].map(isPlainModifier); // => [true, true, false]
 */
export const isPlainModifier = (word: string): boolean => PLAIN.has(word);
