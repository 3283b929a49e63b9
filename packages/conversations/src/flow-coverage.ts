import { basename } from 'node:path';
import type { FlowContent } from '@resumed-chats/flow-language';
import type { TransitionName } from './coverage.ts';
import type { PreparedTranscript, RunResult } from './run.ts';
import { bringsNothing } from './transcript.ts';

/** What transcripts take of the flows they play on, ours and those that they bring. */
export class FlowCoverage {
  /** Names that the results have, by what is in the flow: two transcripts may bring two flows of one name. */
  readonly #names = new Map<string, string>();
  readonly flows = new Map<string, FlowContent>();
  /** Transcripts that took it, under whatever switches. */
  readonly counts = new Map<TransitionName, number>();

  add({ transcript, flows }: PreparedTranscript, results: readonly RunResult[]): void {
    const taken = new Set(results.flatMap((result) => [...result.taken]));
    const brought = new Set(transcript.flows.map(({ name }) => name));
    for (const [flow, content] of flows) {
      const start = `${flow} / `;
      const transitions = [...taken].filter((name) => name.startsWith(start));
      // Of the flows that are there anyway, a transcript with flows of its own may play on none.
      if (transitions.length === 0 && !brought.has(flow) && !bringsNothing(transcript)) continue;
      const name = this.#nameOf(flow, JSON.stringify(content), basename(transcript.file));
      this.flows.set(name, content);
      for (const transition of transitions) {
        const counted = `${name} / ${transition.slice(start.length)}`;
        this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
      }
    }
  }

  #nameOf(flow: string, json: string, file: string): string {
    const key = `${flow}\n${json}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    let name = flow;
    for (let count = 1; this.flows.has(name); count++)
      name = count === 1 ? `${flow} (${file})` : `${flow} (${file} ${count})`;
    this.#names.set(key, name);
    return name;
  }
}
