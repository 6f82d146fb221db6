import { manifestOf } from './installed.ts';

/** Node, and what can cut Chinese words here, in one line. Nothing is loaded. */
export function enginesLine(): string {
  const tokenizer = manifestOf('@diglot/tokenize')?.place;
  const engines = ['nodejieba', '@node-rs/jieba'].flatMap((name) => {
    const found = manifestOf(name, tokenizer);
    return found === undefined ? [] : [`${name} ${found.version}`];
  });
  engines.push(`Intl.Segmenter of ICU ${process.versions.icu}`);
  return `Node ${process.versions.node}; Chinese words: ${engines.join(', ')}`;
}
