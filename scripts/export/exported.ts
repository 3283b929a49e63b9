import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';

/** What is exported for one of AWS's tools. */
export interface Exported {
  /** A title for the index. */
  title: string;
  /** How to import it, a step each. */
  steps: string[];
  files: ExportedFile[];
  /** What is left out, or has to be chosen by hand. */
  notes: Note[];
}

export interface ExportedFile {
  /** Below the output folder, with `/`. */
  path: string;
  content: string | Uint8Array;
  about: string;
}

export interface Note {
  about: string;
  text: string;
}

export interface ExportContext {
  config: Config;
  /** That the transcripts are played on. */
  instance: InstanceDefinition;
  /** Names of flows, Lambdas and bot begin with it, as those of `npm run deploy` do. */
  stackName: string;
  configFile: string;
  /** Transcripts, or folders of them; the project's when empty. */
  transcripts: readonly string[];
}

/** What `npm run export` writes, in this order. */
export const EXPORTS = ['flows', 'bot', 'workbench', 'test-cases', 'mermaid'] as const;
export type ExportName = (typeof EXPORTS)[number];
