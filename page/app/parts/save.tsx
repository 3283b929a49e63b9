import { useEffect, useState } from 'preact/hooks';
import { get } from '../api.ts';
import type { Recording } from '../model/scenario.ts';
import type { Page } from '../page.ts';
import { Dialog } from './dialog.tsx';

/** What was done to this chat, as a transcript file. */
export function SaveDialog({ page }: { page: Page }) {
  const [recording, setRecording] = useState<Recording>();
  const [problem, setProblem] = useState<string>();
  const { chatId } = page;
  const world = page.playing?.world ?? '';
  useEffect(() => {
    const query = new URLSearchParams({ world, chat: chatId ?? '' });
    get<Recording>(`/recordings?${query}`).then(setRecording, (error: Error) => setProblem(error.message));
  }, [world, chatId]);
  return (
    <Dialog page={page} title="Save as a transcript" wide>
      {problem !== undefined && <p class="failure">{problem}</p>}
      {problem === undefined && recording === undefined && <p class="empty">It is being written…</p>}
      {recording !== undefined && (
        <>
          <p data-passed={recording.check.passed} class="check-result">
            {recording.check.passed
              ? 'Played again from its beginning, it passes.'
              : `Played again, it fails${failureText(recording)}`}
          </p>
          <pre class="yaml" tabIndex={0}>
            {recording.yaml}
          </pre>
          <div class="buttons">
            <a
              class="button primary"
              download={`${fileName(recording.name)}.yaml`}
              href={addressOf(recording)}
            >
              Download
            </a>
            <button
              type="button"
              onClick={() => void page.attempt(() => navigator.clipboard.writeText(recording.yaml))}
            >
              Copy
            </button>
          </div>
          <p class="empty">
            Put it into tests/transcripts, and npm run transcripts plays it with the others.
          </p>
        </>
      )}
    </Dialog>
  );
}

function failureText({ check: { failure } }: Recording): string {
  if (failure === undefined) return '.';
  const { step, expected, happened } = failure;
  return `${step === null ? '' : ` at step ${step}`}: expected ${expected}; ${happened}.`;
}

function fileName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-|-$/g, '').slice(0, 60) || 'conversation';
}

function addressOf({ yaml }: Recording): string {
  return URL.createObjectURL(new Blob([yaml], { type: 'application/yaml' }));
}
