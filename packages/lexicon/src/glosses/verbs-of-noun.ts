/** Small words that make one verb with the verb before them, and one noun with it on either side. */
const PARTICLES = ['out', 'up', 'down', 'off', 'over', 'back', 'away', 'through', 'in', 'on'];

/** Fewest letters of a verb that a noun is made of with a particle. */
const MIN_VERB = 3;

/** List the verbs of two words that a noun may be made of: `outbreak` → `break out`. Guesses; look each one up. */
export function verbsOfNoun(noun: string): readonly string[] {
  const verbs: string[] = [];
  for (const particle of PARTICLES) {
    if (noun.length - particle.length < MIN_VERB) continue;
    if (noun.startsWith(particle)) verbs.push(`${noun.slice(particle.length)} ${particle}`);
    if (noun.endsWith(particle)) verbs.push(`${noun.slice(0, -particle.length)} ${particle}`);
  }
  return verbs;
}
