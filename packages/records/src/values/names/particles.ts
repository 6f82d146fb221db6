/** Words before a family name that belong to it. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de da di do du dos das des del della dello degli dalla der den dem van von vom zu zum zur ter ten te la le ' +
    "el al bin ibn bint af av och y e 't op d' l'"
  ).split(' '),
);

/** The particle that a family name opens with: `van den` of `van den Berg`. */
export function leadingParticle(family: string): string | undefined {
  if (!family.includes(' ')) return undefined;
  const words = family.split(' ');
  let end = 0;
  while (end < words.length - 1 && PARTICLES.has(words[end] ?? '')) end++;
  return end === 0 ? undefined : words.slice(0, end).join(' ');
}
