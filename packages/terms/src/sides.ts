import type { Bitext } from '@diglot/text';

/** A side of a bitext. */
export type Side = 'source' | 'target';

/** The side that is not Chinese, where the other one is. */
export function englishSide({ source, target }: Bitext): Side | undefined {
  const isChinese = (language: string) => /^zh\b/u.test(language);
  if (isChinese(source.language) === isChinese(target.language)) return undefined;
  return isChinese(source.language) ? 'target' : 'source';
}
