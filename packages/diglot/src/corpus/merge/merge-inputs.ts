import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createLabels, UnfinishedFile } from '@diglot/corpus/files';
import {
  type BibliographicRecord,
  groupRecords,
  mergeGroup,
  readRecords,
  toJsonl,
  workKeys,
} from '@diglot/records';
import { InvalidInputError, ParseError } from '@diglot/text';
import { decodeStream } from '../../cli/files/decode-stream.ts';
import { InputError } from '../../cli/files/file-errors.ts';
import { openInputs } from '../../cli/files/input.ts';
import { Buckets } from './buckets.ts';
import {
  isWhole,
  MANIFEST,
  type MergedInputs,
  type MergePlan,
  readOld,
  takeAway,
} from './merged-folder.ts';
import { Sets } from './sets.ts';

/** Files that keys, and records that share keys, are spread over: so many times less is held at once. */
const BUCKETS = 256;

/** Works in a file; each is a shard of the run where that is planned in shards. */
const RECORDS_PER_FILE = 10_000;

/**
 * Make one record of all that are of one work, as `mergeRecords` does, over the inputs of a whole corpus. Each has the
 * ids of its parts in `mergedFrom`, also where it is the only one.
 *
 * The inputs are read once, onto the disk, and for the keys by which records can be of one work. Then each record goes
 * to its place in the order, or, where another shares a key, to a file of such records, of which few are held at once.
 *
 * @param folder - For the works, in files of 10,000; plain texts among the inputs lie beside them as they are. Where
 * it holds the same merge already, that is left.
 * @throws {InvalidInputError} `file-not-found`, `output-not-empty`.
 *
 * @remarks **Memory:** a few bytes a record; 10,000 records; those that share keys, a 256th at a time. **Disk:** a few times
 * the inputs, while it lasts. **Cost:** linear.
 */
export async function mergeInputs(
  inputs: readonly string[],
  folder: string,
  { from, encoding }: Pick<MergePlan, 'from' | 'encoding'>,
): Promise<MergedInputs> {
  const of = { inputs: inputs.map(factsOf), from, encoding };
  const old = readOld(folder);
  if (old && JSON.stringify(old.of) === JSON.stringify(of) && isWhole(old, folder)) return old;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    const merged = await merge(of, unfinished);
    const manifest = UnfinishedFile.begin(path.join(unfinished, MANIFEST));
    manifest.write(`${JSON.stringify(merged, undefined, 2)}\n`);
    manifest.sync();
    manifest.commit();
    if (old) takeAway(folder);
    renameSync(unfinished, folder);
    return merged;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function factsOf(name: string): MergePlan['inputs'][number] {
  const found = statSync(name, { throwIfNoEntry: false });
  if (found) return { name, bytes: found.size, modified: found.mtimeMs };
  throw new InvalidInputError('file-not-found', `diglot/mergeInputs: there is no file ${name}`);
}

async function merge(of: MergePlan, folder: string): Promise<MergedInputs> {
  const faults: MergedInputs['faults'][number][] = [];
  const texts: string[] = [];
  const keys = new Buckets(folder, 'keys');
  const sets = new Sets();
  const records = new Buckets(folder, 'records');
  const read = recordsOf(of, {
    onFault: (fault) => void faults.push(fault),
    onText(label, text) {
      texts.push(`${label}.txt`);
      writeFileSync(path.join(folder, `${label}.txt`), text);
    },
  });
  for await (const record of read) {
    const number = sets.add();
    records.add(fileOfNumber(number), JSON.stringify(record));
    for (const key of workKeys(record)) {
      const hash = hashOf(key);
      keys.add(hash % BUCKETS, `${hash} ${number}`);
    }
  }
  joinByKeys(keys, sets);
  const slots = new Buckets(folder, 'slots');
  const parts = new Buckets(folder, 'parts');
  place(records, sets, slots, parts);
  mergeParts(parts, slots);
  const { files, works } = writeWorks(slots, sets.size, folder);
  return { of, files: [...files, ...texts], records: sets.size, works, faults };
}

interface Listener {
  readonly onFault: (fault: MergedInputs['faults'][number]) => void;
  readonly onText: (label: string, text: string) => void;
}

/** The records of all inputs, in order. An input that holds none is a text; one that breaks off is told. */
async function* recordsOf(
  { inputs, from, encoding }: MergePlan,
  { onFault, onText }: Listener,
): AsyncGenerator<BibliographicRecord> {
  const labelOf = createLabels();
  for (const { name } of inputs) {
    const label = labelOf(name);
    let format = 'unknown';
    const onFormat = (found: string) => {
      format = found;
    };
    try {
      yield* readRecords(textOf(name, encoding), { format: from, name: label, onFormat });
      if (format !== 'unknown') continue;
      let text = '';
      for await (const chunk of textOf(name, encoding)) text += chunk;
      onText(label, text);
    } catch (error) {
      if (!(error instanceof InputError || error instanceof ParseError)) throw error;
      onFault({ input: name, code: error.code, message: error.message });
    }
  }
}

/** The text of a file. What is odd about its bytes is not told here: it stands in what is made of them. */
async function* textOf(name: string, encoding: string | undefined): AsyncGenerator<string> {
  for (const { bytes } of openInputs({ files: [name], example: '' })) {
    yield* decodeStream(bytes, () => {}, { encoding, name });
  }
}

/** 48 bits of a key. Keys of one hash do not make records one work: their keys themselves are compared later. */
const hashOf = (key: string): number => createHash('sha1').update(key).digest().readUIntBE(0, 6);

/** Put records that share a key into one set. */
function joinByKeys(keys: Buckets, sets: Sets): void {
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const owners = new Map<string, number>();
    for (const line of keys.take(bucket)) {
      const [hash = '', number = ''] = line.split(' ');
      const owner = owners.get(hash);
      if (owner === undefined) owners.set(hash, Number(number));
      else sets.join(owner, Number(number));
    }
  }
}

const fileOfNumber = (number: number) => Math.floor(number / RECORDS_PER_FILE);

/** Send each record that shares no key to its place, and the others to those that they share keys with. */
function place(records: Buckets, sets: Sets, slots: Buckets, parts: Buckets): void {
  const isShared = sets.shared();
  let number = 0;
  for (let bucket = 0; bucket * RECORDS_PER_FILE < sets.size; bucket++) {
    for (const json of records.take(bucket)) {
      const line = `${number} ${json}`;
      const name = sets.nameOf(number);
      if (isShared(number)) parts.add(name % BUCKETS, `${name} ${line}`);
      else slots.add(bucket, line);
      number++;
    }
  }
}

interface Part {
  readonly number: number;
  readonly record: BibliographicRecord;
}

/** Merge the records of each set; a work has the place of its first record. */
function mergeParts(parts: Buckets, slots: Buckets): void {
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const lists = new Map<string, Part[]>();
    for (const line of parts.take(bucket)) {
      const [name, rest] = cutOff(line);
      const list = lists.get(name);
      const part = partOf(rest);
      if (list) list.push(part);
      else lists.set(name, [part]);
    }
    for (const list of lists.values()) {
      for (const indexes of groupRecords(list.map(({ record }) => record))) {
        const [first, ...others] = indexes.flatMap((index) => list[index] ?? []);
        if (!first) continue;
        const all = [first, ...others].map(({ record }) => record);
        const work = others.length > 0 ? mergeGroup(all) : first.record;
        slots.add(fileOfNumber(first.number), `${first.number} ${JSON.stringify(work)}`);
      }
    }
  }
}

function partOf(line: string): Part {
  const [number, json] = cutOff(line);
  return { number: Number(number), record: JSON.parse(json) as BibliographicRecord };
}

/** What stands before the first blank, and what after it. */
function cutOff(line: string): readonly [string, string] {
  const blank = line.indexOf(' ');
  return [line.slice(0, blank), line.slice(blank + 1)];
}

/** Write the works in the order of their places. */
function writeWorks(slots: Buckets, size: number, folder: string) {
  const files: string[] = [];
  let works = 0;
  for (let bucket = 0; bucket * RECORDS_PER_FILE < size; bucket++) {
    const placed = slots.take(bucket).map(partOf);
    if (placed.length === 0) continue;
    const name = `works-${String(bucket).padStart(5, '0')}.jsonl`;
    const inOrder = placed.sort((one, other) => one.number - other.number);
    writeFileSync(path.join(folder, name), toJsonl(inOrder.map(({ record }) => withParts(record))));
    files.push(name);
    works += placed.length;
  }
  return { files, works };
}

/** A work that says what it was made of, be it one record: in the file of works it gets an id by its place there. */
const withParts = (record: BibliographicRecord): BibliographicRecord => ({
  ...record,
  mergedFrom: record.mergedFrom ?? [record.id],
});
