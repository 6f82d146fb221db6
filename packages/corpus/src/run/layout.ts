import path from 'node:path';

/** Where the files of a run are. */
export interface Layout {
  /** The output is a folder of parts. */
  readonly inParts: boolean;
  /** Lines are written as Parquet in the end. */
  readonly parquet: boolean;
  /** Holds the files whose names are final. */
  readonly folder: string;
  /** Holds everything else while the run lasts. */
  readonly runFolder: string;
  readonly manifest: string;
  /** Names, in `folder`, of the lines and the rejects of a part. */
  readonly namesOf: (part: PartId) => PartNames;
  /** The name of the rejects beside a part of this name; `undefined` where no part has such a name. */
  readonly rejectsOf: (final: string) => string | undefined;
}

/** A part of the output: of a group of inputs, or a piece of one that was cut. */
export interface PartId {
  readonly group: number;
  /** From 0; `undefined` where the group is not cut. */
  readonly piece?: number;
}

export interface PartNames {
  /** What the part is called in the end. */
  readonly final: string;
  /** Where its lines are while it is written, as JSON Lines. */
  readonly lines: string;
  readonly rejects: string;
}

const FILE = /^(.*)\.(?:jsonl|ndjson|parquet)$/s;

/** The name of a part in a folder, whether of JSON Lines or Parquet. */
const PART = /^(part-\d{5,9}(?:-\d{5,9})?)\.(?:jsonl|parquet)$/;

/**
 * Lay out a run that writes to a file or a folder. What lies beside a file is called after its whole name, so that
 * `o.jsonl` and `o.parquet` keep out of each other's way.
 *
 * @param parquet - Whether parts in a folder are written as Parquet; a file says so by its name.
 */
export function layOut(output: string, parquet: boolean): Layout {
  const file = FILE.exec(path.basename(output));
  if (file === null) {
    return {
      inParts: true,
      parquet,
      folder: output,
      runFolder: path.join(output, '.run'),
      manifest: path.join(output, 'manifest.json'),
      namesOf: (part) => namesAfter(partName(part), parquet ? '.parquet' : '.jsonl'),
      rejectsOf: (final) => {
        const stem = PART.exec(final)?.[1];
        return stem === undefined ? undefined : rejectsName(stem);
      },
    };
  }
  const [name, stem = ''] = file;
  const folder = path.dirname(output);
  const ending = name.slice(stem.length);
  return {
    inParts: false,
    parquet: ending === '.parquet',
    folder,
    runFolder: `${output}.run`,
    manifest: `${output}.manifest.json`,
    namesOf: () => ({ ...namesAfter(stem, ending), rejects: rejectsName(name) }),
    rejectsOf: (final) => (final === name ? rejectsName(name) : undefined),
  };
}

const namesAfter = (stem: string, ending: string): PartNames => ({
  final: `${stem}${ending}`,
  lines: `${stem}.jsonl`,
  rejects: rejectsName(stem),
});

const rejectsName = (stem: string) => `${stem}.rejects.jsonl`;

const partName = ({ group, piece }: PartId) =>
  `part-${String(group).padStart(5, '0')}${piece === undefined ? '' : `-${String(piece).padStart(5, '0')}`}`;
