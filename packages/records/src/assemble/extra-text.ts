import type { Json } from '../model.ts';

/** What a record keeps under a name in `extra`, as texts: words and numbers as they are, a date of CSL as `2021-05-03`. */
export function extraTexts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (isList(value)) return value.flatMap((one) => (isList(one) ? [] : extraTexts(one)));
  if (typeof value !== 'object' || value === null) return [];
  const {
    'date-parts': dates,
    literal,
    raw,
  } = value as {
    readonly [name: string]: Json | undefined;
  };
  const parts = isList(dates) ? dates[0] : undefined;
  if (isList(parts)) return [parts.map((part) => String(part).padStart(2, '0')).join('-')];
  const words = literal ?? raw;
  return typeof words === 'string' ? [words] : [];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
