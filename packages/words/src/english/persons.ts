/** Who may have a condition: patients with diabetes, 糖尿病患者. */
const SUFFERER =
  /^(?:patients?|child(?:ren)?|adults?|adolescents?|infants?|neonates?|women|woman|men|people|persons?|individuals?|students?|rats?|mice|mouse)$/u;

/**
 * Whether an English word, in lower case, is one for those who have a condition, as “with” behind it says.
 *
 * @example
 * import { mayHaveCondition } from '@diglot/words';
 *
 * ['patients', 'mice', 'soil'].map(mayHaveCondition); // => [true, true, false]
 */
export const mayHaveCondition = (word: string): boolean => SUFFERER.test(word);
