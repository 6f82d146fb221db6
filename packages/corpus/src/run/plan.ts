import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InvalidInputError } from '@diglot/text';
import { createLabels } from '../files/labels.ts';
import type { JsonObject } from '../task.ts';
import type { PartId } from './layout.ts';

/** What a run does: two runs of the same plan write the same bytes. */
export interface Plan {
  /** Of the task: versions, engines, data. */
  readonly task: JsonObject;
  readonly settings: JsonObject;
  readonly recordsPerPart: number;
  /** Parts are written as Parquet. */
  readonly parquet: boolean;
  readonly inputs: readonly PlannedInput[];
}

/** An input as a plan has it, with its size and date, so that a changed one is noticed. */
export interface PlannedInput {
  readonly name: string;
  /** As `Source.label`. */
  readonly label: string;
  readonly bytes: number;
  /** When the file was last changed: milliseconds since 1970. */
  readonly modified: number;
  /** The inputs that share one part of the output have one number. */
  readonly group: number;
  /** The records of this input are cut into parts. */
  readonly cut: boolean;
}

/**
 * Plan the parts of an output.
 *
 * @param bytesPerPart - Inputs are put together up to this size, and cut beyond it.
 * @throws {InvalidInputError} `file-not-found`, `is-directory`, `file-unreadable`.
 */
export async function planInputs(
  names: readonly string[],
  bytesPerPart: number,
): Promise<PlannedInput[]> {
  const planned: PlannedInput[] = [];
  const labelOf = createLabels();
  let group = 0;
  let held = 0;
  for (const name of names) {
    const { size, mtimeMs } = await statOf(name);
    const cut = size > bytesPerPart;
    if (held > 0 && held + size > bytesPerPart) {
      group++;
      held = 0;
    }
    // An empty input takes a byte, so that a folder of them is not one part without end.
    held += size + 1;
    planned.push({ name, label: labelOf(name), bytes: size, modified: mtimeMs, group, cut });
  }
  return planned;
}

async function statOf(name: string): Promise<Stats> {
  const found = await stat(name).catch((error: NodeJS.ErrnoException) => {
    const code = error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
    const message =
      code === 'file-not-found'
        ? `there is no file ${name}`
        : `cannot read ${name} (${error.code})`;
    throw new InvalidInputError(code, `corpus/runCorpus: ${message}`, { cause: error });
  });
  if (!found.isDirectory()) return found;
  throw new InvalidInputError(
    'is-directory',
    `corpus/runCorpus: ${name} is a folder; name the files in it`,
  );
}

/** The part of the output that a record belongs to. */
export function partOfRecord(plan: Plan, input: number, record: number): PartId {
  const { group = 0, cut = false } = plan.inputs[input] ?? {};
  return { group, ...(cut && { piece: Math.floor(record / plan.recordsPerPart) }) };
}

/**
 * Check that a run that was begun by one plan can be gone on with by another.
 *
 * @throws {InvalidInputError} `resume-mismatch`, naming what differs.
 */
export function checkSamePlan(begun: Plan, now: Plan): void {
  const fields = ['inputs', 'settings', 'task', 'recordsPerPart', 'parquet'] as const;
  const differing = fields.filter(
    (field) => JSON.stringify(begun[field]) !== JSON.stringify(now[field]),
  );
  if (differing.length === 0) return;
  throw new InvalidInputError(
    'resume-mismatch',
    `corpus/runCorpus: this output was begun with other ${differing.join(', ')}; give the same, or begin anew at another place`,
  );
}
