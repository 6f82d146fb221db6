import type { Document } from '@diglot/text';
import { readDocument } from '@diglot/tokenize';
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { readTree, type TreeText } from './read-tree.ts';

/**
 * Give the document of a tree, with the way back to the file: the one that an earlier plugin left on the
 * file, if the tree still has its text, else read now and left there for the next.
 */
export function documentOf(
  tree: Root,
  file: VFile,
  read: (text: string) => Document = readDocument,
): TreeText & { readonly document: Document } {
  const whole = readTree(tree, String(file));
  const known = file.data.diglot;
  const document = known?.text === whole.text ? known : read(whole.text);
  const { origin: _, ...layers } = document;
  file.data.diglot = whole.origin === undefined ? layers : { ...layers, origin: whole.origin };
  return { ...whole, document: file.data.diglot };
}
