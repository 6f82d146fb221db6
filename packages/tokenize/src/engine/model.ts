import { InvalidInputError } from '@diglot/text';
import { bundledModel } from '../bundled-model.ts';
import { createCutter } from '../model/cut-words.ts';
import { readModel } from '../model/model-file.ts';
import type { ChineseEngine } from './engine.ts';

/**
 * The engine of our own: a model trained on a treebank, in plain JavaScript.
 *
 * @param bytes - The model's file. Default: the one of this package, which Node reads.
 * @returns `undefined` when the file is not there, as in a browser.
 * @throws {InvalidInputError} `model-unreadable`, at the first cut.
 *
 * @remarks The model is read at the first cut (about 0.1 s), and once.
 */
export function modelEngine(bytes?: Uint8Array): ChineseEngine | undefined {
  const given = bytes ?? bundledModel();
  if (given === undefined) return undefined;
  let cutter: ((stretch: string) => string[]) | undefined;
  return {
    name: 'model',
    isFinal: true,
    cut(stretch) {
      cutter ??= createCutter(opened(typeof given === 'function' ? given() : given));
      return cutter(stretch);
    },
  };
}

function opened(bytes: Uint8Array) {
  const model = readModel(bytes);
  if (model !== undefined) return model;
  throw new InvalidInputError(
    'model-unreadable',
    'tokenize/createTokenizer: these bytes are no word model of this version; pass those of `@diglot/tokenize/word-model.bin`',
  );
}
