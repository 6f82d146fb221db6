/** Scores of one gold set. Shares are in percent; `items` counts what was scored. */
export interface Row {
  readonly set: string;
  readonly items: number;
  readonly scores: Readonly<Record<string, number>>;
}

/** One thing that is scored: `pnpm eval <name>`. */
export interface Task {
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  /** Score every gold set of this task that lies under `data`. */
  run(data: string, options: { readonly onSet?: (set: string) => void }): readonly Row[];
}
