// In a unified pipeline: a tree of paragraphs, sentences and words, with the language of each and the
// keyphrases of the whole.
//
//   node unified-pipeline.js
import { retextDiglot, retextKeyphrases, retextLanguages } from 'retext-diglot';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';

const file = new VFile(
  '夜班护士的疲劳与睡眠质量有关。Fatigue of night-shift nurses depends on sleep quality.',
);
const processor = unified().use(retextDiglot).use(retextLanguages).use(retextKeyphrases);
const tree = await processor.run(processor.parse(file), file);

visit(tree, 'SentenceNode', ({ data, position }) => {
  console.log(`${position.start.offset}–${position.end.offset}  ${data?.language}`);
});
console.log(file.data.keyphrases.map(({ text }) => text).join('; '));
