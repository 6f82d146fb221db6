import { InvalidInputError, isJsonObject } from '@diglot/text';
import type { ReportAnalysis } from '../types.ts';

/** Says what is wrong with a value, and where; nothing where it is right. */
type Check = (value: unknown, path: string) => string | undefined;

const expects =
  (what: string, fits: (value: unknown) => boolean): Check =>
  (value, path) =>
    fits(value) ? undefined : `${path} is not ${what}`;

const text = expects('a text', (value) => typeof value === 'string');
const number = expects('a number', (value) => Number.isFinite(value));
/** Places beyond the text are cut off where they are shown. */
const offset = expects('a whole number', (value) => Number.isSafeInteger(value));
const position = expects(
  'a position',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
const textOrNull = expects(
  'a text or null',
  (value) => value === null || typeof value === 'string',
);

const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? undefined : check(value, path);

const nullable =
  (check: Check): Check =>
  (value, path) =>
    value === undefined || value === null ? undefined : check(value, path);

const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path} is not a list`;
    for (let index = 0; index < value.length; index++) {
      const wrong = check(value[index], `${path}[${index}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

const objectOf =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isJsonObject(value)) return `${path} is not an object`;
    for (const [name, check] of Object.entries(fields)) {
      const field = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      const wrong = check(field, path === '' ? name : `${path}.${name}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };

const span = { start: offset, end: offset };
const mentions = listOf(objectOf(span));
const origin = optional(listOf(objectOf({ ...span, sourceStart: offset })));
const values = optional(listOf(objectOf({ value: text, lang: optional(text) })));
const range = objectOf({ from: position, to: position });

const document = objectOf({
  text,
  language: text,
  sentences: listOf(objectOf({ ...span, language: text })),
  origin,
});

/** A bitext whose beads name sentences that are there. */
const bitext: Check = (value, path) => {
  const shape = objectOf({
    source: document,
    target: document,
    alignment: listOf(objectOf({ source: range, target: range, score: number })),
  });
  const wrong = shape(value, path);
  if (wrong !== undefined) return wrong;
  const { source, target, alignment } = value as ReportAnalysis['bitexts'][number];
  const outside = alignment.findIndex(
    (bead) => bead.source.to > source.sentences.length || bead.target.to > target.sentences.length,
  );
  return outside < 0
    ? undefined
    : `${path}.alignment[${outside}] names a sentence that is not there`;
};

const record = objectOf({
  titles: values,
  authors: values,
  contributors: values,
  institutions: values,
  keywords: values,
  journal: nullable(
    objectOf({
      title: nullable(objectOf({ value: text })),
      volume: textOrNull,
      issue: textOrNull,
    }),
  ),
  issued: nullable(objectOf({ raw: text })),
  pages: nullable(objectOf({ raw: text, first: nullable(text), last: nullable(text) })),
  classifications: optional(listOf(objectOf({ code: text, label: textOrNull }))),
  identifiers: optional(listOf(objectOf({ type: text, value: text, url: optional(text) }))),
  abstracts: optional(
    listOf(
      objectOf({
        value: text,
        lang: optional(text),
        sections: optional(listOf(objectOf({ label: textOrNull, value: text }))),
      }),
    ),
  ),
  relatedPapers: optional(listOf(objectOf({ title: objectOf({ value: text }) }))),
});

const analysis = objectOf({
  text,
  format: text,
  engine: text,
  document: optional(objectOf({ text, origin })),
  record: optional(record),
  segments: listOf(objectOf({ ...span, language: text })),
  bitexts: listOf(bitext),
  keyphrases: listOf(
    objectOf({
      text,
      language: text,
      score: number,
      mentions,
      translation: optional(objectOf({ text, language: text, mentions })),
    }),
  ),
  termPairs: listOf(
    objectOf({
      source: text,
      target: text,
      score: number,
      evidence: listOf(text),
      sourceMentions: mentions,
      targetMentions: mentions,
    }),
  ),
  diagnostics: listOf(objectOf({ code: text, message: text, span: optional(objectOf(span)) })),
});

/**
 * Check that a value, such as one read from JSON, is an analysis as far as a page shows it.
 *
 * @throws {InvalidInputError} `not-an-analysis`; the message names the first part that is wrong.
 *
 * @example
 * import { checkAnalysis } from '@diglot/report';
 * import { analyze } from 'diglot';
 *
 * const stored = JSON.stringify(analyze('同伴支持减轻护士的压力。'));
 * checkAnalysis(JSON.parse(stored)).format; // => 'plain'
 */
export function checkAnalysis(value: unknown): ReportAnalysis {
  const wrong = analysis(value, '');
  if (wrong === undefined) return value as ReportAnalysis;
  throw new InvalidInputError(
    'not-an-analysis',
    `report/checkAnalysis:${wrong.startsWith(' ') ? ' the value' : ' '}${wrong}; pass what analyze returns`,
  );
}
