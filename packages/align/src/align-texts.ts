import type { Bitext, Diagnostic, Document } from '@diglot/text';
import { type AlignSetting, alignSentences, type SentenceAlignment } from './align-sentences.ts';
import { paragraphStarts } from './paragraph-starts.ts';
import { partOfBitext } from './part-of-bitext.ts';
import { sidesOf, unsupported } from './sides.ts';
import type { Steps } from './steps.ts';

interface TextsAlignment {
  readonly bitext: Bitext;
  readonly movedBitexts: readonly Bitext[];
  readonly alignment: SentenceAlignment;
  readonly diagnostics: readonly Diagnostic[];
}

/** Align two documents; see `Aligner.alignTexts`. */
export function* alignTwoTexts(
  source: Document,
  target: Document,
  setting: AlignSetting,
  respectParagraphs: boolean,
): Steps<TextsAlignment> {
  const sides = sidesOf(source.language, target.language, setting);
  const paragraphs = paragraphStarts(source, target);
  const structured =
    respectParagraphs && paragraphs.source.includes(true) && paragraphs.target.includes(true);
  const alignment = yield* alignSentences(
    {
      source: sentencesOf(source),
      target: sentencesOf(target),
      ...(structured && {
        sourceParagraphs: paragraphs.source,
        targetParagraphs: paragraphs.target,
      }),
    },
    sides,
    setting,
  );
  const bitext = {
    source: { ...source, language: sides.source },
    target: { ...target, language: sides.target },
    alignment: alignment.beads,
  };
  const movedBitexts = alignment.moved.map((beads) => partOfBitext(bitext, beads));
  return { bitext, movedBitexts, alignment, diagnostics: unsupported(sides, setting) };
}

const sentencesOf = ({ text, sentences }: Document) =>
  sentences.map(({ start, end }) => text.slice(start, end));
