import type { Span } from '@diglot/text';
import { type Entry, entryAt } from '../../assemble/entry.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import type { TaggedField } from '../../tagged/tagged.ts';

/** An ORCID and the name it stands beside: `Zhang, Xiaoming/0000-0002-1825-0097`. */
interface Orcid extends Span {
  readonly name: string;
  readonly whole: Span;
}

export function orcidsIn(text: string, span: Span): Orcid[] {
  return splitSpan(text, span, /[;\r\n]/g).flatMap((whole) => {
    const slash = text.lastIndexOf('/', whole.end);
    if (slash < whole.start) return [];
    return [
      { name: plainName(text.slice(whole.start, slash)), start: slash + 1, end: whole.end, whole },
    ];
  });
}

/**
 * What a name is known by: with its comma, and without. `Zhang, Xiao-Ming`, `Zhang Xiaoming` and
 * `Zhang, Xiaoming (张晓明)` are one; `Li, Nan` and `Lin, An` are one only without.
 */
function nameKeys(name: string): readonly [written: string, bare: string] {
  const written = name
    .replace(/[(（][^()（）]{0,40}[)）]/g, '')
    .toLowerCase()
    .replace(/[^\p{L},]/gu, '');
  return [written, written.replaceAll(',', '')];
}

/**
 * By what names each author may be called elsewhere in the record: the full one, and, where nobody else has it, that
 * without its comma and the short one that stands at the same place of `AU`.
 */
export function authorKeys(
  text: string,
  authors: readonly Entry[],
  short: readonly Entry[],
): ReadonlyMap<Entry, readonly string[]> {
  const keysOf = ({ start, end }: Entry) => nameKeys(text.slice(start, end));
  const shorts = short.length === authors.length ? short.map(keysOf) : [];
  const full = authors.map(keysOf);
  const counts = new Map<string, number>();
  for (const [, bare] of [...full, ...shorts]) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  return new Map(
    authors.map((author, index) => {
      const [written, bare] = full[index] as readonly [string, string];
      const other = shorts[index]?.[1];
      // A full name may stand in `AU` as it is.
      const isOwn = counts.get(bare) === (other === bare ? 2 : 1);
      return [
        author,
        [
          written,
          ...(isOwn ? [bare] : []),
          ...(other !== undefined && other !== bare && counts.get(other) === 1 ? [other] : []),
        ],
      ];
    }),
  );
}

/** A person a line or `;`; the regional databases add an e-mail address in brackets. */
export function peopleOf(text: string, { start, end, field }: Omit<Entry, 'slot'>): Entry[] {
  return splitSpan(text, { start, end }, SEMICOLONS).map((span) => {
    const mail = text.slice(span.start, span.end).search(/(?<!\s)\s*\((?=[^()]*@)[^()]*\)?$/);
    return {
      slot: 'author',
      field,
      start: span.start,
      end: mail > 0 ? span.start + mail : span.end,
    };
  });
}

/** An address and the names in brackets before it: `[Wang, L; Li, M] Univ X, City, Country` a line. */
export function addresses(
  text: string,
  { start, end }: Span,
): (Span & { names: readonly string[] })[] {
  return splitSpan(
    text,
    { start, end },
    /(?<![\r\n])[\r\n]+(?=\s{0,20}\[)|;\s{0,20}(?=\[)/g,
  ).flatMap((span) => {
    const written = text.slice(span.start, span.end);
    const match = /^\[(?<names>[^\]]*)\]\s*/.exec(written);
    // The end of the text cuts the names off.
    if (!match && written.startsWith('[')) return [];
    const names = (match?.groups?.names ?? '').split(';').map(plainName);
    return [{ start: span.start + (match?.[0].length ?? 0), end: span.end, names }];
  });
}

/** The addresses of the regional databases: one a line, behind the name and a comma, `Chai Jin, Univ X, City`. */
export function addressLines(
  text: string,
  span: Span,
  fields: readonly TaggedField[],
): ReturnType<typeof addresses> | undefined {
  const people = fields
    .filter(({ tag }) => tag === 'AU' || tag === 'AF' || tag === 'Z2')
    .flatMap((field) => splitSpan(text, field, SEMICOLONS))
    .map(({ start, end }) => plainName(text.slice(start, end)));
  const found = splitSpan(text, span, /[\r\n]+/g).map(({ start, end }) => {
    const line = text.slice(start, end);
    const name = people.find((one) => line.startsWith(`${one}, `));
    return name === undefined ? undefined : { start: start + name.length + 2, end, names: [name] };
  });
  return found.every((one) => one !== undefined) && found.length > 0 ? found : undefined;
}

function plainName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/** Addresses and ORCIDs go to the authors of their names; what is nobody's stands alone. */
export function linkAuthors(
  entries: readonly Entry[],
  keys: ReadonlyMap<Entry, readonly string[]>,
  places: ReturnType<typeof addresses>,
  orcids: readonly Orcid[],
): Entry[] {
  const called = places.map(({ names }) => new Set(names.flatMap(nameKeys)));
  const left = new Set(orcids);
  const orcidOf = new Map(
    orcids.toReversed().flatMap((one) => nameKeys(one.name).map((key) => [key, one] as const)),
  );
  const linked = entries.map((entry) => {
    const own = keys.get(entry);
    if (!own) return entry;
    const found = places.filter((_, index) => own.some((key) => called[index]?.has(key)));
    const affiliations = found.map(({ start, end }) => ({ start, end }));
    const orcid = own.map((key) => orcidOf.get(key)).find((one) => one !== undefined);
    if (orcid) left.delete(orcid);
    return {
      ...entry,
      ...(affiliations.length > 0 && { affiliations }),
      ...(orcid && { orcid: { start: orcid.start, end: orcid.end } }),
    };
  });
  return [
    ...linked,
    ...[...left].map(({ whole }) => entryAt('extra', whole, 'OI')),
    ...places.map(({ start, end }): Entry => ({ slot: 'institution', field: 'C1', start, end })),
  ];
}
