import { statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  formatProblem,
  isAction,
  type ReadTranscript,
  readTranscriptFile,
  type Transcript,
  transcriptFiles,
} from '@resumed-chats/conversations';

/** What a page is told of a transcript that can be played. */
export interface ScenarioView {
  id: string;
  name: string;
  file: string;
  covers: string[];
  locale: string | undefined;
  steps: { number: number; text: string; kind: 'does' | 'expects' }[];
}

export interface ScenarioList {
  scenarios: ScenarioView[];
  unreadable: { file: string; problem: string }[];
}

/** The transcripts of a folder. Files are read when they are asked for, and again when they have changed. */
export class Library {
  readonly #folder: string;
  readonly #read = new Map<string, { changedAt: number; read: ReadTranscript }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  list(): ScenarioList {
    const list: ScenarioList = { scenarios: [], unreadable: [] };
    for (const file of transcriptFiles([this.#folder])) {
      const read = this.#file(file);
      if (read.ok) list.scenarios.push(viewOf(read.transcript));
      else list.unreadable.push({ file, problem: read.problems.map(formatProblem).join('\n') });
    }
    return list;
  }

  /** By its id: the name of its file without the ending. Undefined when there is none, or it cannot be read. */
  find(id: string): Transcript | undefined {
    for (const file of transcriptFiles([this.#folder])) {
      if (idOf(file) !== id) continue;
      const read = this.#file(file);
      return read.ok ? read.transcript : undefined;
    }
    return undefined;
  }

  #file(file: string): ReadTranscript {
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const known = this.#read.get(file);
    if (known?.changedAt === changedAt) return known.read;
    const read = readTranscriptFile(file);
    this.#read.set(file, { changedAt, read });
    return read;
  }
}

function viewOf({ file, name, covers, locale, steps }: Transcript): ScenarioView {
  return {
    id: idOf(file),
    name,
    file,
    covers,
    locale,
    steps: steps.map(({ number, text, step }) => ({
      number,
      text,
      kind: isAction(step) ? 'does' : 'expects',
    })),
  };
}

function idOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '');
}
