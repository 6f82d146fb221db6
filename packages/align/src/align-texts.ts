import type { Bitext, Language } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import { type AlignSetting, alignSentences, type SentenceAlignment } from './align-sentences.ts';
import { paragraphStarts } from './documents.ts';
import { isKeyedFirst } from './orient.ts';
import type { Steps } from './steps.ts';

/** Align two texts; see `Aligner.alignTexts`. */
export function* alignTwoTexts(
  source: string,
  target: string,
  setting: AlignSetting,
  tokenizer: Tokenizer,
  respectParagraphs: boolean,
): Steps<{ readonly bitext: Bitext; readonly alignment: SentenceAlignment }> {
  const flip = isKeyedFirst([source], [target], setting);
  const [first, second]: [Language, Language] = flip
    ? [setting.keyed, setting.translated]
    : [setting.translated, setting.keyed];
  const sources = tokenizer.document(source, { language: first });
  const targets = tokenizer.document(target, { language: second });
  const sourceParagraphs = paragraphStarts(source, sources.sentences);
  const targetParagraphs = paragraphStarts(target, targets.sentences);
  const structured =
    respectParagraphs && sourceParagraphs.includes(true) && targetParagraphs.includes(true);
  const alignment = yield* alignSentences(
    {
      source: sources.sentences.map(({ start, end }) => source.slice(start, end)),
      target: targets.sentences.map(({ start, end }) => target.slice(start, end)),
      ...(structured && { sourceParagraphs, targetParagraphs }),
    },
    setting,
  );
  return { bitext: { source: sources, target: targets, alignment: alignment.beads }, alignment };
}
