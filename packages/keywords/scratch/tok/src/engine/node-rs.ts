import type { ChineseEngine } from './engine.ts';
import { loadOptional } from './native-require.ts';

interface NodeRs {
  readonly Jieba: { withDict(dictionary: Uint8Array): NodeRsJieba };
}

interface NodeRsJieba {
  cut(text: string, useHmm: boolean): string[];
}

/**
 * The engine of @node-rs/jieba, a binding to jieba-rs.
 *
 * @returns `undefined` when @node-rs/jieba has no binary for this machine.
 *
 * @remarks The dictionary is loaded at the first cut (about 0.3 s) and once.
 */
export function nodeRsEngine(): ChineseEngine | undefined {
  const module = loadOptional<NodeRs>('@node-rs/jieba');
  if (module === undefined) return undefined;
  let jieba: NodeRsJieba | undefined;
  return {
    name: 'node-rs',
    cut(stretch) {
      jieba ??= module.Jieba.withDict(
        loadOptional<{ readonly dict: Uint8Array }>('@node-rs/jieba/dict.js')?.dict ??
          new Uint8Array(),
      );
      return jieba.cut(stretch, false);
    },
  };
}
