import { type Aligner, createAligner, findSuspects } from '@diglot/align';
import type { Bead, Bitext, IndexRange, Sentence, Span } from '@diglot/text';
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { placesInFile } from './create-pointer.ts';
import { documentOf } from './document-of.ts';
import { markWidths } from './lint/mark-widths.ts';
import { strayNumbers } from './lint/stray-numbers.ts';
import { sourcesOf } from './sources-of.ts';

/** What is looked for; also the `ruleId` of the messages. */
export type LintRule = 'untranslated' | 'doubtful-translation' | 'number-mismatch' | 'mark-width';

/** Options of {@link retextDiglotLint}. */
export interface RetextDiglotLintOptions {
  /** Finds which sentence translates which. Default: `createAligner()`, made at the first text. */
  readonly aligner?: Pick<Aligner, 'inspectBitexts'>;
  /** The rules to heed. Default: all. */
  readonly rules?: readonly LintRule[];
}

/** A fault of a text; `expected` is what would mend it. */
interface Finding extends Span {
  readonly rule: LintRule;
  readonly reason: string;
  readonly expected?: string;
}

/**
 * Warn of what is likely wrong in a text and its translation, such as an abstract in two languages:
 * sentences without a translation, or with a doubtful one; numbers that only one side has; marks of the
 * width of the other script.
 *
 * Works on the tree of any nlcst parser. Each message has a place, a `ruleId` and, for marks, what is
 * `expected`. Where nothing in the text is parallel, only marks are looked at.
 *
 * @example
 * import { retextDiglot, retextDiglotLint } from 'retext-diglot';
 * import { unified } from 'unified';
 * import { VFile } from 'vfile';
 *
 * const file = new VFile('同伴支持可能对抑郁症患者有帮助。我们纳入了168名患者。\n\n'
 *   + 'Peer support may help patients with depression. We enrolled 186 patients.');
 * const processor = unified().use(retextDiglot).use(retextDiglotLint);
 * processor.runSync(processor.parse(file), file);
 * file.messages.map(({ ruleId, actual }) => [ruleId, actual]);
 * // => [['number-mismatch', '168'], ['number-mismatch', '186']]
 */
export const retextDiglotLint: Plugin<[RetextDiglotLintOptions?], Root> = (options = {}) => {
  const wanted = options.rules && new Set(options.rules);
  let { aligner } = options;
  return (tree, file) => {
    aligner ??= createAligner();
    const { document, nodes } = documentOf(tree, file);
    const isProse = proseOf(document.text, sourcesOf(nodes));
    const { bitexts, covers, unpaired } = aligner.inspectBitexts(document);
    const alone = bitexts.length === 0 ? [] : unpaired;
    const findings: readonly Finding[] = [
      ...alone.map(untranslated),
      ...bitexts.flatMap((bitext, at) => [
        ...findSuspects(bitext.alignment, covers[at] ?? []).flatMap(({ bead, reason }) =>
          reason === 'no-partner' ? [] : [doubtful(bitext, bead, reason)],
        ),
        ...bitext.alignment.flatMap((bead) => numbers(bitext, bead)).filter(isProse),
      ]),
      ...markWidths(document)
        .filter(isProse)
        .map((mark) => ({ ...mark, rule: 'mark-width' as const })),
    ];
    const place = placesInFile(document, String(file));
    for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
      if (wanted && !wanted.has(finding.rule)) continue;
      const { rule, reason, expected } = finding;
      const message = file.message(reason, {
        place: place(finding),
        ruleId: rule,
        source: 'retext-diglot-lint',
      });
      message.actual = document.text.slice(finding.start, finding.end);
      if (expected !== undefined) message.expected = [expected];
    }
  };
};

/** Make a function that tells whether a span begins outside code, addresses and whatever else is quoted as it is. */
function proseOf(text: string, sources: readonly Span[]): (span: Span) => boolean {
  const isQuoted = new Uint8Array(text.length);
  for (const { start, end } of sources) isQuoted.fill(1, start, end);
  return ({ start }) => isQuoted[start] !== 1;
}

const untranslated = ({ start, end }: Span): Finding => ({
  start,
  end,
  rule: 'untranslated',
  reason: 'This sentence has no translation in the text',
});

const DOUBTS = {
  doubtful: 'It is not sure which sentence translates this one',
  'few-shared-words': 'This sentence and its translation share hardly a word',
};

function doubtful(bitext: Bitext, at: number, reason: keyof typeof DOUBTS): Finding {
  const bead = bitext.alignment[at] as Bead;
  return {
    ...hull(sentencesOf(bitext.source.sentences, bead.source)),
    rule: 'doubtful-translation',
    reason: DOUBTS[reason],
  };
}

function numbers({ source, target }: Bitext, bead: Bead): Finding[] {
  const from = sentencesOf(source.sentences, bead.source);
  const to = sentencesOf(target.sentences, bead.target);
  if (from.length === 0 || to.length === 0) return [];
  return strayNumbers(source.text, hull(from), hull(to)).map(({ start, end }) => ({
    start,
    end,
    rule: 'number-mismatch',
    reason: `${source.text.slice(start, end)} is not in the sentence of the other language`,
  }));
}

const sentencesOf = (sentences: readonly Sentence[], { from, to }: IndexRange) =>
  sentences.slice(from, to);

const hull = (sentences: readonly Sentence[]): Span => ({
  start: sentences[0]?.start ?? 0,
  end: sentences.at(-1)?.end ?? 0,
});
