import type { InterfaceLanguage } from '@diglot/report';
import type { Download, DownloadName } from './downloads.ts';
import type { Item, Progress } from './session.ts';

/** A file as the page has it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the page asks of the worker. */
export type Question = Asked & {
  /** Counts what the user has begun; comes back with each answer, so that those of an earlier run are known. */
  readonly run?: number;
};

type Asked =
  | { readonly ask: 'start'; readonly pack: Uint8Array; readonly model?: Uint8Array }
  | { readonly ask: 'analyse'; readonly files: readonly GivenFile[] }
  | { readonly ask: 'forget' }
  | { readonly ask: 'report'; readonly index: number; readonly language: InterfaceLanguage }
  | { readonly ask: 'map'; readonly language: InterfaceLanguage }
  | {
      readonly ask: 'download';
      readonly name: DownloadName;
      readonly index: number;
      readonly language: InterfaceLanguage;
    };

/** What the worker tells the page. */
export type Answer =
  | { readonly tell: 'ready' }
  | { readonly tell: 'progress'; readonly progress: Progress }
  | { readonly tell: 'item'; readonly item: Item }
  /** `left`: names of files that are no text. */
  | { readonly tell: 'analysed'; readonly left: readonly string[] }
  | { readonly tell: 'page'; readonly html: string }
  | { readonly tell: 'file'; readonly file: Download }
  | { readonly tell: 'failed'; readonly message: string };

/** An answer, with the question that it belongs to. */
export type Told = Answer & { readonly run?: number; readonly ask: Question['ask'] };
