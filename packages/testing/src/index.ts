export {
  checkAlignment,
  checkBitext,
  checkDocument,
  checkKeyphrases,
  checkPlain,
  checkSegments,
  checkSpans,
  checkTermPairs,
} from '@diglot/text';
export {
  acronymInChinese,
  bilingualText,
  chineseSentence,
  englishSentence,
  identifier,
  recordLine,
} from './bilingual.ts';
export { loneSurrogate, rawCodeUnits, TRICKY_CHARACTERS, trickyCharacter } from './characters.ts';
export { anyAlignment, anyDocument, textWithSpans } from './data.ts';
export { type Fixture, loadFixtures, toFixtureJson } from './fixtures.ts';
export { wildText } from './wild-text.ts';
