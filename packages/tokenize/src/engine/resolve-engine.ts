import { InvalidInputError } from '@diglot/text';
import type { ChineseEngine, ChineseEngineName } from './engine.ts';
import { intlEngine } from './intl.ts';
import { modelEngine } from './model.ts';
import { nodeRsEngine } from './node-rs.ts';
import { nodejiebaEngine } from './nodejieba.ts';

const makers: Readonly<Record<ChineseEngineName, () => ChineseEngine | undefined>> = {
  nodejieba: nodejiebaEngine,
  'node-rs': nodeRsEngine,
  model: modelEngine,
  intl: intlEngine,
};

const remedies: Readonly<Record<ChineseEngineName, string>> = {
  nodejieba: 'install nodejieba (it needs a C++ compiler)',
  'node-rs': 'install @node-rs/jieba',
  model: 'pass the bytes of @diglot/tokenize/word-model.bin as `model`',
  intl: 'use a runtime with Intl.Segmenter',
};

/** In order of preference. */
const preferred: readonly ChineseEngineName[] = ['nodejieba', 'node-rs', 'intl'];

const names: readonly ChineseEngineName[] = [...preferred, 'model'];

const resolved = new Map<ChineseEngineName, ChineseEngine | undefined>();

/**
 * Find a Chinese engine: the one asked for or, for `auto`, the first that is there.
 *
 * Each engine is made once per process. Finding one loads its code, not its dictionary.
 *
 * @throws {InvalidInputError} `unknown-engine`, `engine-absent`.
 */
export function resolveEngine(
  wanted: 'auto' | ChineseEngineName,
  model?: Uint8Array,
): ChineseEngine {
  if (wanted === 'auto') {
    for (const name of preferred) {
      const engine = engineNamed(name);
      if (engine !== undefined) return engine;
    }
    throw new InvalidInputError(
      'engine-absent',
      'tokenize/createTokenizer: no Chinese engine is there; install nodejieba or @node-rs/jieba, or use a runtime with Intl.Segmenter',
    );
  }
  if (!names.includes(wanted)) {
    throw new InvalidInputError(
      'unknown-engine',
      `tokenize/createTokenizer: chinese is ${JSON.stringify(wanted)}; use 'auto', ${names.map((name) => `'${name}'`).join(' or ')}`,
    );
  }
  const engine = wanted === 'model' && model ? modelEngine(model) : engineNamed(wanted);
  if (engine === undefined) {
    throw new InvalidInputError(
      'engine-absent',
      `tokenize/createTokenizer: the engine '${wanted}' does not load here; ${remedies[wanted]}, or ask for 'auto'`,
    );
  }
  return engine;
}

function engineNamed(name: ChineseEngineName): ChineseEngine | undefined {
  if (!resolved.has(name)) resolved.set(name, makers[name]());
  return resolved.get(name);
}
