// The laws of the data, for any text whatever. `DIGLOT_RUNS=100000 pnpm unit laws` tries longer.
import { createAligner } from '@diglot/align';
import { createKeyphraseExtractor } from '@diglot/keywords';
import { parseRecords } from '@diglot/records';
import { detectLanguage, mainLanguages, segmentLanguages } from '@diglot/segment';
import { createTermExtractor } from '@diglot/terms';
import {
  bilingualText,
  checkAlignment,
  checkBitext,
  checkDocument,
  checkKeyphrases,
  checkPlain,
  checkSegments,
  checkSpans,
  checkTermPairs,
  identifier,
  wildText,
} from '@diglot/testing';
import { findIdentifiers } from '@diglot/text';
import { createTokenizer, splitSentences } from '@diglot/tokenize';
import { analyze } from 'diglot';
import fc from 'fast-check';
import { describe, expect, it, type TestContext } from 'vitest';

const runs = Number(process.env.DIGLOT_RUNS ?? 300);
const anyText = fc.oneof(wildText(), bilingualText());
/** Identifiers and what touches them. */
const anyIdentifier = fc.oneof(
  identifier(),
  fc.constantFrom(
    ...'10.5555/(SICI)1234-5679(1998)49:8<693::AID-XYZ4>3.0.CO;2-O PMID:31234567 arXiv:2101.01234'.split(
      ' ',
    ),
    ...'orcid.org/0000-0002-1825-0097 978-3-16-148410-0 li.ming@example.cn mirror.example.cn/docs'.split(
      ' ',
    ),
    ...'ChiCTR-TRC-12002345 CTRI/2017/10/010112 CN11-2345/R ISSN：1234-5679 见 。 참조 ( ) . , - e é α'.split(
      ' ',
    ),
    ' ',
  ),
);

/** Check the faults of a result for any text, that it is plain data, and that it comes out twice. */
function holds<T>(run: (text: string) => T, faults: (text: string, result: T) => unknown[]): void {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = run(text);
      expect(faults(text, result)).toEqual([]);
      expect(checkPlain(result)).toEqual([]);
      expect(run(text)).toEqual(result);
    }),
    { numRuns: runs },
  );
}

const TIME = 60_000 + runs * 100;

describe('for any text', { timeout: TIME }, () => {
  it('segments are lawful', () => {
    holds((text) => segmentLanguages(text), checkSegments);
    holds((text) => segmentLanguages(text, { neutral: 'absorb' }), checkSegments);
  });

  it('its language has a tag and a confidence', () => {
    holds(detectLanguage, (_, { language, confidence }) =>
      language !== '' && confidence >= 0 && confidence <= 1 ? [] : [language],
    );
  });

  it('its language is the main one of its segments', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = [{ start: 0, end: text.length }];
        const [main] = mainLanguages(text, segmentLanguages(text), whole);
        expect(detectLanguage(text).language).toBe(main);
      }),
      { numRuns: runs },
    );
  });

  it('sentences are lawful and trimmed', () => {
    holds(splitSentences, (text, sentences) => [
      ...checkSpans(text, sentences),
      ...sentences.filter(({ start, end }) => text.slice(start, end).trim().length < end - start),
    ]);
  });

  it.for(['nodejieba', 'node-rs', 'intl'] as const)(
    'documents cut with %s are lawful',
    (chinese, context) => {
      const tokenizer = tokenizerOrSkip(context, chinese);
      holds(
        (text) => tokenizer.document(text),
        (_, document) => checkDocument(document),
      );
    },
  );

  it('no border of a token, segment or sentence lies in an identifier, but at white space', () => {
    const { tokenize } = createTokenizer({ chinese: 'intl' });
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          // Glued to each other they are no identifiers any more; to Chinese they may be.
          fc.array(anyIdentifier).map((all) => all.join('见')),
        ),
        (text) => {
          const identifiers = findIdentifiers(text);
          const layers = [tokenize(text), segmentLanguages(text), splitSentences(text)];
          const borders = layers.flatMap((layer) =>
            layer.flatMap(({ start, end }) => [start, end]),
          );
          const cuts = identifiers.flatMap(({ start, end }) =>
            borders.filter(
              (at) => at > start && at < end && !/\s/u.test(text.slice(at - 1, at + 1)),
            ),
          );
          expect(cuts.map((at) => [text.slice(0, at), text.slice(at)])).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
  });

  it('keyphrases are lawful', () => {
    const extractor = createKeyphraseExtractor();
    holds((text) => extractor.extract({ text }), checkKeyphrases);
  });

  it('bitexts found in it are lawful, and span it', () => {
    const aligner = createAligner();
    holds(aligner.findBitexts, (text, bitexts) =>
      bitexts.flatMap((bitext) => [
        ...checkBitext(bitext, { partial: true }),
        ...[bitext.source.text, bitext.target.text].filter((own) => own !== text),
      ]),
    );
  });

  it('records are data, whatever is missing', () => {
    holds(
      (text) => parseRecords(text),
      (text, { diagnostics }) =>
        diagnostics.flatMap(({ span }) => (span ? checkSpans(text, [span], { gaps: 'any' }) : [])),
    );
  });

  it('an analysis is lawful as a whole', () => {
    holds(
      (text) => analyze(text),
      (_, { text, document, segments, bitexts, keyphrases, termPairs }) => [
        ...checkSegments(text, segments),
        ...checkDocument(document, { partial: document.origin !== undefined }),
        ...bitexts.flatMap((bitext) => checkBitext(bitext, { partial: true })),
        ...checkKeyphrases(document.text, keyphrases),
        ...checkTermPairs(document.text, document.text, termPairs),
      ],
    );
  });
});

describe('for any two texts', { timeout: TIME }, () => {
  it('an alignment is lawful', () => {
    const aligner = createAligner();
    fc.assert(
      fc.property(anyText, anyText, (source, target) => {
        const bitext = aligner.alignTexts(source, target);
        expect(checkBitext(bitext)).toEqual([]);
        const sources = bitext.source.sentences.map(({ start, end }) => source.slice(start, end));
        const beads = aligner.align(sources, []);
        expect(checkAlignment(beads, sources.length, 0)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('term pairs are lawful', () => {
    const extractor = createTermExtractor();
    fc.assert(
      fc.property(anyText, anyText, (source, target) => {
        const pairs = extractor.extract({ source, target });
        expect(checkTermPairs(source, target, pairs)).toEqual([]);
        expect(checkPlain(pairs)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

/** A tokenizer with one engine. Where that is not installed the test is skipped, and says why. */
function tokenizerOrSkip(context: TestContext, chinese: 'nodejieba' | 'node-rs' | 'intl') {
  try {
    return createTokenizer({ chinese });
  } catch (error) {
    expect(error).toMatchObject({ code: 'engine-absent' });
    return context.skip(`${chinese} does not load here`);
  }
}
