import { randomUUID } from 'node:crypto';
import { access, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../pool/thread.ts';
import type { Fault } from '../task.ts';
import { GrowingFile } from '../write/growing-file.ts';
import { type Columns, writeParquet } from '../write/parquet.ts';
import { syncFolder } from '../write/replace-file.ts';
import { type Batch, isEnd } from './batches.ts';
import type { Layout, PartId, PartNames } from './layout.ts';
import { type Plan, partOfRecord } from './plan.ts';
import type { EndOfInput } from './read-inputs.ts';
import { checkWriter, type InputCounts, type State, type Written, writeState } from './state.ts';

/** Milliseconds between two states on the disk: about as much work is lost when a run is killed. */
const PAUSE = 1000;

const EMPTY: Written = { lines: 0, rejects: 0, bytes: 0, rejectBytes: 0 };

const NO_COUNTS: InputCounts = { lines: 0, rejects: 0 };

/** Where a run begins. */
const startOf = (plan: Plan, input: number): Omit<State, 'writer'> => ({
  next: { input, record: 0 },
  part: partOfRecord(plan, input, 0),
  written: EMPTY,
  journals: { inputs: 0, parts: 0 },
  counts: { records: 0, lines: 0, rejects: 0, failedInputs: 0 },
  inputCounts: NO_COUNTS,
});

/** The names of the journals in the run folder. */
export const JOURNALS = { inputs: 'inputs.jsonl', parts: 'parts.jsonl' } as const;

/** Writes what comes out of a run, so that it can be gone on with after any stop. */
export class Results {
  state: State;
  private readonly layout: Layout;
  private readonly plan: Plan;
  /** Of an output as Parquet. */
  private readonly columns: Columns | undefined;
  private readonly journals: Record<keyof typeof JOURNALS, GrowingFile>;
  private files: Record<'lines' | 'rejects', GrowingFile>;
  private saved = performance.now();

  private constructor(
    layout: Layout,
    plan: Plan,
    columns: Columns | undefined,
    state: State,
    journals: Results['journals'],
    files: Results['files'],
  ) {
    this.layout = layout;
    this.plan = plan;
    this.columns = columns;
    this.state = state;
    this.journals = journals;
    this.files = files;
  }

  /**
   * Take up a run where its state says that it is, or begin it at an input.
   *
   * @param columns - Of an output as Parquet.
   */
  static async open(
    layout: Layout,
    plan: Plan,
    from: State | undefined,
    first: number,
    columns: Columns | undefined,
  ): Promise<Results> {
    const { runFolder } = layout;
    const state: State = { ...(from ?? startOf(plan, first)), writer: randomUUID() };
    const journal = (name: keyof typeof JOURNALS) =>
      GrowingFile.open(path.join(runFolder, JOURNALS[name]), state.journals[name]);
    const journals = { inputs: await journal('inputs'), parts: await journal('parts') };
    const files = await openPart(layout, state.part, state.written);
    await writeState(runFolder, state);
    return new Results(layout, plan, columns, state, journals, files);
  }

  /** Write what became of a batch. */
  async write(batch: Batch, { lines, rejects }: Outcome): Promise<void> {
    const { part } = this.state;
    if (batch.part.group !== part.group || batch.part.piece !== part.piece) {
      await this.closePart();
      await this.openPart(batch.part);
    }
    const faults = new Map(rejects.map(({ at, ...fault }) => [at, fault]));
    const told: string[] = [];
    const ended: string[] = [];
    let { counts, inputCounts, written } = this.state;
    let sent = 0;
    for (const event of batch.events) {
      const { input, record } = event;
      const { name = '' } = this.plan.inputs[input] ?? {};
      if (isEnd(event)) {
        if (event.fault) told.push(line({ input: name, record: null, ...event.fault }));
        ended.push(line({ ...this.summaryOf(event), ...inputCounts }));
        inputCounts = NO_COUNTS;
        counts = { ...counts, failedInputs: counts.failedInputs + (event.fault ? 1 : 0) };
        continue;
      }
      const { id, fault: unread } = event.read;
      const fault: Fault | undefined = unread ?? faults.get(sent);
      if (!unread) sent++;
      if (fault)
        told.push(line({ input: name, record, ...(id !== undefined && { id }), ...fault }));
      const kind = fault ? 'rejects' : 'lines';
      inputCounts = { ...inputCounts, [kind]: inputCounts[kind] + 1 };
      written = { ...written, [kind]: written[kind] + 1 };
      counts = { ...counts, records: counts.records + 1, [kind]: counts[kind] + 1 };
    }
    await this.files.lines.append(lines);
    await this.files.rejects.append(Buffer.from(told.join('')));
    await this.journals.inputs.append(Buffer.from(ended.join('')));
    const bytes = this.files.lines.length;
    const rejectBytes = this.files.rejects.length;
    const { next } = batch;
    this.state = {
      ...this.state,
      next,
      counts,
      inputCounts,
      written: { ...written, bytes, rejectBytes },
    };
    if (performance.now() - this.saved > PAUSE) await this.save();
  }

  /** Put everything so far on the disk. @throws {DiglotError} `run-taken`. */
  async save(): Promise<void> {
    const { inputs, parts } = this.journals;
    for (const file of [this.files.lines, this.files.rejects, inputs, parts]) await file.sync();
    await checkWriter(this.layout.runFolder, this.state.writer);
    this.state = { ...this.state, journals: { inputs: inputs.length, parts: parts.length } };
    await writeState(this.layout.runFolder, this.state);
    this.saved = performance.now();
  }

  /** Give the last part its name. */
  async finish(): Promise<void> {
    await this.closePart();
    await this.close();
  }

  async close(): Promise<void> {
    const { lines, rejects } = this.files;
    const { inputs, parts } = this.journals;
    await Promise.allSettled([lines, rejects, inputs, parts].map((file) => file.close()));
  }

  private summaryOf({ input, facts, fault }: EndOfInput) {
    const { name, bytes } = this.plan.inputs[input] ?? {};
    return { name, bytes, ...facts, ...(fault && { fault }) };
  }

  private async closePart(): Promise<void> {
    await this.save();
    const { lines, rejects } = this.files;
    await lines.close();
    await rejects.close();
    const { part, written } = this.state;
    const { folder, runFolder, namesOf } = this.layout;
    const names = namesOf(part);
    const final = path.join(folder, names.rejects);
    if (written.rejectBytes > 0) await rename(path.join(runFolder, names.rejects), final);
    else await rm(final, { force: true });
    await this.finishLines(names);
    await syncFolder(folder);
    const summary = { name: names.final, ...written };
    await this.journals.parts.append(Buffer.from(line(summary)));
  }

  /** Give the lines of a part their name; as Parquet, which is made of them, if that is wanted. */
  private async finishLines({ lines, final }: PartNames): Promise<void> {
    const { folder, runFolder } = this.layout;
    const { columns } = this;
    if (!columns) return rename(path.join(runFolder, lines), path.join(folder, final));
    const made = path.join(runFolder, final);
    await writeParquet(path.join(runFolder, lines), made, columns);
    await rename(made, path.join(folder, final));
  }

  private async openPart(part: PartId): Promise<void> {
    const before = this.layout.namesOf(this.state.part).lines;
    this.files = await openPart(this.layout, part, EMPTY);
    this.state = { ...this.state, part, written: EMPTY };
    await this.save();
    // Of a part that was written as Parquet; needed until the state was on the disk.
    await rm(path.join(this.layout.runFolder, before), { force: true });
  }
}

/** Open the files of a part at the lengths that they had. */
async function openPart({ folder, runFolder, namesOf }: Layout, part: PartId, written: Written) {
  const names = namesOf(part);
  const open = async (name: string, finalName: string, length: number) => {
    const own = path.join(runFolder, name);
    const final = path.join(folder, finalName);
    // The process ended after it gave the part its name, and before it noted that.
    if (length > 0 && !(await exists(own))) await rename(final, own);
    return GrowingFile.open(own, length);
  };
  return {
    lines: await open(names.lines, names.final, written.bytes),
    rejects: await open(names.rejects, names.rejects, written.rejectBytes),
  };
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
