import { isKnownLanguage } from '@diglot/segment';
import { InvalidInputError } from '@diglot/text';

/**
 * Throw where an option is not among those a function knows.
 *
 * @param name - Of the function, for the message.
 * @throws {InvalidInputError} `unknown-option`.
 */
export function checkKeys(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    throw new InvalidInputError(
      'unknown-option',
      `tokenize/${name}: there is no option ${key}; ${known.join(', ')} are known`,
    );
  }
}

/**
 * Throw where a language is not given by its primary tag.
 *
 * @throws {InvalidInputError} `unknown-language`.
 */
export function checkLanguage(name: string, language: unknown): void {
  if (language === undefined || language === 'und') return;
  if (typeof language === 'string' && isKnownLanguage(language)) return;
  throw new InvalidInputError(
    'unknown-language',
    `tokenize/${name}: language ${JSON.stringify(language)} is none; give a primary BCP 47 tag such as 'en', 'zh' or 'ja', without script or region`,
  );
}

/**
 * Throw where the longest quotation kept whole is no length.
 *
 * @throws {InvalidInputError} `quotation-length`.
 */
export function checkQuotation(name: string, maxQuotation: unknown): void {
  if (maxQuotation === undefined || (typeof maxQuotation === 'number' && maxQuotation >= 0)) return;
  throw new InvalidInputError(
    'quotation-length',
    `tokenize/${name}: maxQuotation is ${String(maxQuotation)}; pass 0 or more UTF-16 units`,
  );
}
