/** Particles that make one verb with the verb before them: missing out. */
const PARTICLES = new Set(['out', 'up', 'down', 'off', 'away', 'back']);

/**
 * Whether two English words, in lower case, are a form of a verb in -ing or -ed and a particle that makes one verb
 * with it.
 *
 * @example
 * import { isPhrasalVerb } from '@diglot/words';
 *
 * isPhrasalVerb('missing', 'out'); // => true
 * isPhrasalVerb('missing', 'data'); // => false
 */
export const isPhrasalVerb = (verb: string, next: string): boolean =>
  PARTICLES.has(next) && /(?:ing|ed)$/u.test(verb);
