import type { ChineseEngine } from './engine.ts';
import { loadOptional } from './native-require.ts';

interface NodeJieba {
  cut(text: string, useHmm: boolean): string[];
}

/**
 * The engine of nodejieba, a binding to cppjieba.
 *
 * @returns `undefined` when nodejieba or its binary is absent.
 *
 * @remarks
 * Its dictionary is one for the whole process, is loaded at the first cut (about 1.5 s), and is
 * shared with other users of nodejieba; nothing is ever added to it here. Its hidden Markov model
 * for unknown words is off, see `repair.ts`.
 */
export function nodejiebaEngine(): ChineseEngine | undefined {
  // Requiring the package alone succeeds even when its binary was never built.
  const binary = loadOptional<NodeJieba>('nodejieba/build/Release/nodejieba.node');
  if (binary === undefined) return undefined;
  const nodejieba = loadOptional<NodeJieba>('nodejieba');
  if (nodejieba === undefined) return undefined;
  // The package's own function loads the dictionary; after that the binary is asked without a detour.
  let engine = nodejieba;
  const cut = (stretch: string) => {
    const words = engine.cut(stretch, false);
    engine = binary;
    return words;
  };
  return { name: 'nodejieba', cut };
}
