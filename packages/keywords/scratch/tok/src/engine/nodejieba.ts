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
  if (loadOptional('nodejieba/build/Release/nodejieba.node') === undefined) return undefined;
  const nodejieba = loadOptional<NodeJieba>('nodejieba');
  if (nodejieba === undefined) return undefined;
  return { name: 'nodejieba', cut: (stretch) => nodejieba.cut(stretch, false) };
}
