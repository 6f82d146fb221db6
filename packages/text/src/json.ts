/** An object of JSON, of which nothing is known yet. */
export type JsonFields = Readonly<Record<string, unknown>>;

/**
 * Whether a value that came from JSON is an object: no list and not `null`.
 *
 * @example
 * import { isJsonObject } from '@diglot/text';
 *
 * [{ a: 1 }, [1], null, 'a'].map(isJsonObject); // => [true, false, false, false]
 */
export const isJsonObject = (value: unknown): value is JsonFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Read a text as JSON; `undefined` where it is none.
 *
 * @example
 * import { parseJson } from '@diglot/text';
 *
 * parseJson('{"a": 1}'); // => { a: 1 }
 * parseJson('{"a": 1'); // => undefined
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
