/**
 * Patterns of registration numbers, from the primary registries of the WHO network and ClinicalTrials.gov,
 * EudraCT and PROSPERO. Patterns only: their check rules, where there are any, are not published.
 */
const REGISTRIES: readonly (readonly [registry: string, pattern: string])[] = [
  ['ISRCTN', 'ISRCTN\\s?\\d{8}'],
  ['NCT', 'NCT\\s?\\d{8}'],
  ['ChiCTR', 'ChiCTR(?:-[A-Z]{2,4}-?|-)?\\d{8,10}'],
  ['ACTRN', 'ACTRN\\d{14}'],
  ['DRKS', 'DRKS\\d{8}'],
  ['UMIN', 'UMIN\\d{9}'],
  ['jRCT', 'jRCTs?\\d{9,10}'],
  ['JapicCTI', 'JapicCTI-?\\d{6}'],
  ['CTRI', 'CTRI\\/\\d{4}\\/\\d{2,3}\\/\\d{6}'],
  ['CRIS', 'KCT\\d{7}'],
  ['IRCT', 'IRCT\\d{8,14}N\\d{1,3}'],
  ['ReBec', 'RBR-[0-9a-z]{6,8}'],
  ['SLCTR', 'SLCTR\\/\\d{4}\\/\\d{3}'],
  ['TCTR', 'TCTR\\d{11}'],
  ['PACTR', 'PACTR\\d{15,16}'],
  ['RPCEC', 'RPCEC\\d{8}'],
  ['NTR', 'NTR\\d{3,5}'],
  ['LBCTR', 'LBCTR\\d{10}'],
  ['ITMCTR', 'ITMCTR\\d{8,12}'],
  ['EudraCT', '(?:19|20)\\d{2}-\\d{6}-\\d{2}'],
  ['PROSPERO', 'CRD\\d{11}'],
];

const WHOLE = REGISTRIES.map(([name, pattern]) => [name, new RegExp(`^${pattern}$`, 'i')] as const);

/** The pattern of every registry, not followed by another digit or letter. */
export const TRIAL: RegExp = new RegExp(
  `(?:${REGISTRIES.map(([, pattern]) => pattern).join('|')})(?![0-9A-Za-z])`,
  'iy',
);

/** The registry of a registration number, and the number as the registry writes it: `NCT01234567`. */
export function trialRegistration(text: string): { value: string; registry: string } | undefined {
  const at = WHOLE.findIndex(([, pattern]) => pattern.test(text));
  const [registry, pattern] = REGISTRIES[at] ?? [];
  if (registry === undefined || pattern === undefined) return undefined;
  const letters = /^[A-Za-z]*/.exec(pattern)?.[0] ?? '';
  const value = letters + text.slice(letters.length).replace(/\s+/g, '');
  return { value, registry };
}
