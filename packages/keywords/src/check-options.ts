import { InvalidInputError } from '@diglot/text';

/** What of the options of a call can be out of range. */
interface Ranges {
  readonly limit: number;
  readonly diversity: number;
  readonly minScore: number | undefined;
}

const NAME = 'keywords/extract';

/** @throws {InvalidInputError} `limit-out-of-range`, `diversity-out-of-range`, `score-out-of-range`. */
export function checkOptions({ limit, diversity, minScore }: Ranges): void {
  if (!Number.isInteger(limit) || limit < 0) {
    throw new InvalidInputError(
      'limit-out-of-range',
      `${NAME}: limit is ${limit}; pass a whole number from 0 up`,
    );
  }
  if (!isShare(diversity)) {
    throw new InvalidInputError(
      'diversity-out-of-range',
      `${NAME}: diversity is ${diversity}; pass a number from 0 to 1`,
    );
  }
  if (minScore !== undefined && !isShare(minScore)) {
    throw new InvalidInputError(
      'score-out-of-range',
      `${NAME}: minScore is ${minScore}; pass a number from 0 to 1`,
    );
  }
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;
