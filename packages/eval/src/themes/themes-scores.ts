import { comparePartitions, type ThemeMap } from '@diglot/themes';

/** The theme of each placed document. */
export function themesById({ themes }: ThemeMap): Map<string, number> {
  return new Map(themes.flatMap(({ id, documents }) => documents.map((one) => [one.id, id])));
}

/**
 * Compare themes with classes; documents without a class are left out, those without a theme count as
 * one theme of their own.
 */
export function scoreClasses(
  themes: ReadonlyMap<string, number>,
  classes: readonly { readonly id: string; readonly label: string | undefined }[],
): { readonly nmi: number; readonly ami: number } {
  const labelled = classes.filter(({ label }) => label !== undefined);
  return comparePartitions(
    labelled.map(({ label }) => label),
    labelled.map(({ id }) => themes.get(id) ?? 'none'),
  );
}

/** Share of documents that two assignments put into the same theme, 0..1; of none, 0. */
export function shareAlike(
  ids: readonly string[],
  one: (id: string) => number | null | undefined,
  other: (id: string) => number | null | undefined,
): number {
  const alike = ids.filter((id) => one(id) != null && one(id) === other(id)).length;
  return ids.length === 0 ? 0 : alike / ids.length;
}

/** Share of the first five terms of each theme that are named in both languages, 0..1. */
export function shareBilingual({ themes }: ThemeMap): number {
  const top = themes.flatMap(({ terms }) => terms.slice(0, 5));
  const both = top.filter(({ translation }) => translation !== undefined);
  return top.length === 0 ? 0 : both.length / top.length;
}
