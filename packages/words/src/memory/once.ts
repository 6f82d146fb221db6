/**
 * Make a value when it is first asked for.
 *
 * @example
 * import { once } from '@diglot/words';
 *
 * let made = 0;
 * const words = once(() => ++made);
 * [words(), words()]; // => [1, 1]
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
