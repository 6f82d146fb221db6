import { createAligner } from '@diglot/align';
import { type Lexicon, type LexiconPack, openLexicon, trainLexicon } from '@diglot/lexicon';
import type { Bitext } from '@diglot/text';
import type { ExitCode, Request, Run } from '../command.ts';
import { ACTIONS } from '../commands/lexicon.ts';
import { type Input, readAllInputs } from '../files/input.ts';
import { lexiconOf } from '../inputs/lexicon-of.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { packOfGlossary } from '../inputs/open-glossary.ts';
import { createJsonPrinter } from '../show/json.ts';
import { warn } from '../show/warn.ts';
import { didYouMean } from '../suggest.ts';
import { printInto } from '../terminal/print-into.ts';
import { UsageError } from '../usage-error.ts';

export const run: Run = async (request) => {
  const [action = '', ...rest] = request.files;
  if (action === 'lookup') return lookUp(request, rest);
  if (action === 'info') return describe(request);
  if (action === 'build') return build(request, rest);
  if (action === 'train') return train(request, rest);
  throw new UsageError(
    'unknown-action',
    `lexicon takes ${ACTIONS.join(', ')}${didYouMean(action, ACTIONS)}; try: ${request.example}`,
  );
};

async function lookUp(request: Request, words: readonly string[]): Promise<ExitCode> {
  const { format } = request;
  if (words.length === 0) throw new UsageError('no-word', `lookup what? try: ${request.example}`);
  const lexicon = await lexiconOf(request);
  const { out } = printer(request);
  const json = createJsonPrinter({ terminal: { ...request.terminal, out }, format });
  let unknown = false;
  for (const word of words) {
    const to = /\p{Script=Han}/u.test(word) ? 'en' : 'zh';
    const translations = lexicon.translate(word, { to });
    unknown ||= translations.length === 0;
    if (format !== 'text') json.add({ word, to, translations });
    else out(`${word}\t${translations.map(({ text }) => text).join('; ') || '–'}\n`);
  }
  json.end();
  return unknown ? 1 : 0;
}

async function describe(request: Request): Promise<ExitCode> {
  const { packs } = await lexiconOf(request);
  const terminal = printer(request);
  const json = createJsonPrinter({ terminal, format: request.format });
  for (const pack of packs) {
    if (request.format !== 'text') json.add(pack);
    else terminal.out(describePack(pack));
  }
  json.end();
  return 0;
}

const printer = ({ terminal, outputs, options }: Request) =>
  printInto(terminal, outputs, options.output);

function describePack(pack: Lexicon['packs'][number]): string {
  const { name, source, target, sourceWords, targetWords, pairs, license, attribution } = pack;
  return (
    `${name}: ${sourceWords} ${source} and ${targetWords} ${target} headwords, ${pairs} pairs\n` +
    [license, attribution].map((line) => (line === undefined ? '' : `  ${line}\n`)).join('')
  );
}

async function build(request: Request, files: readonly string[]): Promise<ExitCode> {
  const { output } = request.options;
  const [file, ...more] = files;
  if (file === undefined || more.length > 0 || typeof output !== 'string') {
    throw new UsageError('no-output', 'build takes one glossary and --output PACK');
  }
  savePack(output, await packOfGlossary(file, request, request.encoding), request);
  return 0;
}

async function train(request: Request, files: readonly string[]): Promise<ExitCode> {
  const { options, terminal } = request;
  if (files.length === 0 || typeof options.output !== 'string') {
    throw new UsageError(
      'no-output',
      'train takes a source and a target, or aligned files, and --output PACK',
    );
  }
  const inputs = await readAllInputs({ ...request, files });
  for (const { name, text, diagnostics } of inputs) warn(terminal, name, text, diagnostics);
  const lexicon = await lexiconOf(request);
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

function savePack(file: string, pack: LexiconPack, { outputs, terminal }: Request): void {
  outputs.write(file, pack);
  const [info] = openLexicon(pack).packs;
  terminal.err(`${file}: ${info?.pairs ?? 0} pairs\n`);
}
