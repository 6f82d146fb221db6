import { writeFileSync } from 'node:fs';
import { createAligner } from '@diglot/align';
import {
  type Lexicon,
  type LexiconPack,
  openLexicon,
  readGlossary,
  trainLexicon,
} from '@diglot/lexicon';
import type { Bitext, Diagnostic } from '@diglot/text';
import { type Command, type Request, warn } from '../command.ts';
import { type Input, readInputs } from '../files/input.ts';
import { lexiconOf } from '../inputs/lexicon-of.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { toJson } from '../show/json.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  summary: 'Look words up; describe the lexicon; make a pack of your own glossary.',
  synopsis: 'lookup WORD… | info | build GLOSSARY -o PACK | train SOURCE TARGET | ALIGNED… -o PACK',
  details: `
Actions
  lookup WORD…     translations of Chinese or English words, best first
  info             what the lexicon holds, its source and licence
  build GLOSSARY   make a pack from a CSV or TBX glossary
  train SOURCE TARGET
                   make a pack of the words that two long texts, which it aligns, translate by
                   each other
  train ALIGNED…   the same of texts that are aligned already: TMX, XLIFF, a table of two columns

Options
  --pack FILE      use this pack too; its translations come before the bundled ones
  -o, --output FILE  where build and train write the pack
`,
  example: 'lookup 同伴 recovery',
  options: { pack: { type: 'string' }, output: { type: 'string', short: 'o' } },
  formats: ['text', 'json', 'jsonl'],
  async run(request) {
    const [action, ...rest] = request.files;
    if (action === 'lookup') return lookUp(request, rest);
    if (action === 'info') return describe(request);
    if (action === 'build') return build(request, rest);
    if (action === 'train') return train(request, rest);
    throw new UsageError(
      'unknown-action',
      `lexicon takes lookup, info, build or train; try: ${request.example}`,
    );
  },
};

function lookUp(request: Request, words: readonly string[]): 0 | 1 {
  const { format, terminal } = request;
  if (words.length === 0) throw new UsageError('no-word', `lookup what? try: ${request.example}`);
  const lexicon = lexiconOf(request.options.pack);
  let unknown = false;
  for (const word of words) {
    const to = /\p{Script=Han}/u.test(word) ? 'en' : 'zh';
    const translations = lexicon.translate(word, { to });
    unknown ||= translations.length === 0;
    if (format !== 'text') terminal.out(toJson({ word, to, translations }, format));
    else terminal.out(`${word}\t${translations.map(({ text }) => text).join('; ') || '–'}\n`);
  }
  return unknown ? 1 : 0;
}

function describe(request: Request): 0 {
  const { format, terminal } = request;
  const { packs } = lexiconOf(request.options.pack);
  if (format !== 'text') {
    terminal.out(toJson(packs, format));
    return 0;
  }
  for (const {
    name,
    source,
    target,
    sourceWords,
    targetWords,
    pairs,
    license,
    attribution,
  } of packs) {
    terminal.out(
      `${name}: ${sourceWords} ${source} and ${targetWords} ${target} headwords, ${pairs} pairs\n` +
        [license, attribution].map((line) => (line === undefined ? '' : `  ${line}\n`)).join(''),
    );
  }
  return 0;
}

async function build(request: Request, files: readonly string[]): Promise<0> {
  const { options, terminal, example } = request;
  const [file, ...more] = files;
  if (file === undefined || more.length > 0 || typeof options.output !== 'string') {
    throw new UsageError('no-output', 'build takes one glossary and --output PACK');
  }
  for await (const { name, text, diagnostics } of readInputs([file], example)) {
    const oddities: Diagnostic[] = [...diagnostics];
    const pack = readGlossary(text, { name, onDiagnostic: (oddity) => void oddities.push(oddity) });
    warn(terminal, name, text, oddities);
    savePack(options.output, pack, request);
  }
  return 0;
}

async function train(request: Request, files: readonly string[]): Promise<0> {
  const { options, terminal, example } = request;
  if (files.length === 0 || typeof options.output !== 'string') {
    throw new UsageError(
      'no-output',
      'train takes a source and a target, or aligned files, and --output PACK',
    );
  }
  const inputs: Input[] = [];
  for await (const input of readInputs(files, example)) {
    warn(terminal, input.name, input.text, input.diagnostics);
    inputs.push(input);
  }
  const lexicon = lexiconOf(options.pack);
  const name = inputs.map((input) => input.name).join(', ');
  const bitexts = trainingBitexts(inputs, lexicon, request);
  savePack(options.output, trainLexicon(bitexts, { name, lexicon }), request);
  return 0;
}

/** What is aligned already in each file; else the two files, aligned. */
function trainingBitexts(
  inputs: readonly Input[],
  lexicon: Lexicon,
  { terminal }: Request,
): readonly Bitext[] {
  const given = inputs.map((input) => openBitexts(input, terminal));
  const plain = inputs.filter((_, index) => given[index] === undefined);
  const bitexts = given.flatMap((one) => one ?? []);
  if (plain.length === 0) return bitexts;
  const [source, target] = plain;
  if (source === undefined || target === undefined || plain.length > 2) {
    const names = plain.map(({ name }) => name).join(', ');
    throw new UsageError(
      'no-pair',
      `train aligns two texts with each other; ${names} ${plain.length > 2 ? 'are more' : 'has no other'}`,
    );
  }
  return [...bitexts, createAligner({ lexicon }).alignTexts(source.text, target.text)];
}

function savePack(file: string, pack: LexiconPack, { terminal }: Request): void {
  writeFileSync(file, pack);
  const [info] = openLexicon(pack).packs;
  terminal.err(`${file}: ${info?.pairs ?? 0} pairs\n`);
}
