import { InvalidInputError } from '@diglot/text';
import type { Label, ThemeLink } from '../types.ts';
import { findBroader, isAbove } from './broader-terms.ts';
import { checkMap, type DrawnMap } from './check-map.ts';

/** Options of {@link toSkos}. */
export interface SkosOptions {
  /** An absolute IRI that the names of terms and themes follow. Default `https://example.org/themes#`. */
  readonly base?: string;
}

/** Terms that so many documents have together are related; one document may be chance. */
const TOGETHER = 2;

/**
 * Write terms and themes as a SKOS concept scheme in Turtle, for thesaurus and library systems.
 *
 * A term is a concept with a preferred label in each language. A theme gathers terms and is not broader
 * than they are: it is a collection. A term is narrower than the term that is its head, and related to
 * those that two or more documents have with it.
 *
 * @throws {InvalidInputError} `not-a-theme-map`, `base-not-an-iri`.
 *
 * @remarks
 * **Source:** SKOS Reference (W3C, 2009); a pair is never both related and broader (S27).
 * **Differs:** lone surrogates, which UTF-8 cannot hold, become U+FFFD. Written by hand: the writer of
 * `n3` would bring two dependencies for what is two escapes here.
 *
 * @example
 * import { toSkos } from '@diglot/themes';
 *
 * const label = { en: 'peer support', zh: '同儕支持' };
 * const network = { nodes: [{ id: 0, label, theme: 1, documents: 3 }], links: [] };
 * toSkos({ themes: [], unplaced: [], network }).match(/skos:prefLabel [^.]+/)[0];
 * // => 'skos:prefLabel "同儕支持"@zh, "peer support"@en '
 */
export function toSkos(
  map: DrawnMap,
  { base = 'https://example.org/themes#' }: SkosOptions = {},
): string {
  const { themes, network } = checkMap('toSkos', map);
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]*$/iu.test(base)) {
    throw new InvalidInputError(
      'base-not-an-iri',
      `themes/toSkos: base ${JSON.stringify(base)} is no absolute IRI; pass one like https://example.org/themes#`,
    );
  }
  const name = (kind: string, id: number | '') => `<${base}${kind}${id}>`;
  const scheme = name('scheme', '');
  const term = (id: number) => name('term-', id + 1);
  const broader = findBroader(network.nodes);
  const related = groupRelated(network.links, broader);
  const concepts = network.nodes.map(({ id, label }) =>
    writeSubject(term(id), [
      ['a', ['skos:Concept']],
      ['skos:inScheme', [scheme]],
      ['skos:prefLabel', writeLabels(label)],
      ['skos:broader', [broader.get(id) ?? []].flat().map(term)],
      ['skos:related', (related.get(id) ?? []).map(term)],
    ]),
  );
  const collections = themes.map(({ id, label }) =>
    writeSubject(name('theme-', id), [
      ['a', ['skos:Collection']],
      ['skos:prefLabel', writeLabels(label)],
      ['skos:member', network.nodes.flatMap((node) => (node.theme === id ? [term(node.id)] : []))],
    ]),
  );
  return [
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n',
    writeSubject(scheme, [['a', ['skos:ConceptScheme']]]),
    ...collections,
    ...concepts,
  ].join('\n');
}

function groupRelated(links: readonly ThemeLink[], broader: ReadonlyMap<number, number>) {
  const isRelative = (one: number, other: number) =>
    isAbove(broader, one, other) || isAbove(broader, other, one);
  const related = new Map<number, number[]>();
  for (const { source, target, documents } of links) {
    if (documents < TOGETHER || isRelative(source, target)) continue;
    const list = related.get(source) ?? [];
    list.push(target);
    related.set(source, list);
  }
  return related;
}

type Statement = readonly [predicate: string, objects: readonly string[]];

function writeSubject(subject: string, statements: readonly Statement[]): string {
  const lines = statements
    .filter(([, objects]) => objects.length > 0)
    .map(([predicate, objects]) => `${predicate} ${objects.join(', ')}`);
  return `${subject} ${lines.join(' ;\n  ')} .\n`;
}

function writeLabels({ zh, en }: Label): string[] {
  return [
    ...(zh === undefined ? [] : [`${writeString(zh)}@zh`]),
    ...(en === undefined ? [] : [`${writeString(en)}@en`]),
  ];
}

function writeString(text: string): string {
  const escaped = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}
