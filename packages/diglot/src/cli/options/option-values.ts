import { UsageError } from '../usage-error.ts';

/** The options of a call, by name, as the user gave them. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** The value of an option that takes a whole number, which has been checked. */
export const wholeNumber = (value: string | boolean | undefined, fallback: number): number =>
  value === undefined ? fallback : Number(value);

/** A list of names, set apart by commas. */
export const namesIn = (value: string | boolean): string[] =>
  String(value)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Read a number from 0 to 1 from an option. @throws {UsageError} `not-a-fraction`. */
export function fraction(
  name: string,
  value: string | boolean | undefined,
  fallback: number,
): number {
  if (value === undefined) return fallback;
  const number = value === '' ? Number.NaN : Number(value);
  if (number >= 0 && number <= 1) return number;
  throw new UsageError('not-a-fraction', `--${name} takes a number from 0 to 1, not ${value}`);
}

const engines = ['auto', 'nodejieba', 'node-rs', 'model', 'intl'] as const;

/** The value of `--chinese`, which has been checked. */
export const chineseEngine = (value: string | boolean | undefined): (typeof engines)[number] =>
  engines.find((name) => name === value) ?? 'auto';

/** The language of a page, which has been checked. */
export const interfaceLanguage = (value: string | boolean | undefined): 'en' | 'zh' =>
  value === 'zh' ? 'zh' : 'en';

/** The value of `--tbx-version`, which has been checked; 3 by default. */
export const tbxVersion = (value: string | boolean | undefined): 2 | 3 => (value === '2' ? 2 : 3);
