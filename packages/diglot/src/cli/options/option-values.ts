import { UsageError } from '../usage-error.ts';

/** Read a whole number from an option. @throws {UsageError} `not-a-number`. */
export function wholeNumber(
  name: string,
  value: string | boolean | undefined,
  fallback: number,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new UsageError('not-a-number', `--${name} takes a whole number, not ${value}`);
  }
  return number;
}

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

/** Read `--chinese`. @throws {UsageError} `unknown-engine`. */
export function chineseEngine(value: string | boolean | undefined): (typeof engines)[number] {
  const engine = engines.find((name) => name === (value ?? 'auto'));
  if (engine === undefined) {
    throw new UsageError(
      'unknown-engine',
      `there is no engine ${value}; choose from ${engines.join(', ')}`,
    );
  }
  return engine;
}

/** Read the language of a page. @throws {UsageError} `unknown-language`. */
export function interfaceLanguage(value: string | boolean | undefined): 'en' | 'zh' {
  if (value === undefined || value === 'en') return 'en';
  if (value === 'zh') return 'zh';
  throw new UsageError('unknown-language', `--language takes en or zh, not ${value}`);
}

/**
 * The value of `--tbx-version`; 3 by default.
 *
 * @throws {UsageError} `bad-value`.
 */
export function tbxVersion(value: string | boolean | undefined): 2 | 3 {
  if (value === undefined || value === '3') return 3;
  if (value === '2') return 2;
  throw new UsageError('bad-value', '--tbx-version takes 2 or 3');
}
