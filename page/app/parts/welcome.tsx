import type { Page } from '../page.ts';

/** What somebody who is new can do. */
export function Welcome({ page, missing }: { page: Page; missing: boolean }) {
  if (missing)
    return (
      <div class="welcome">
        <p>
          There is no chat <code>{page.place.chat}</code> in this cloud: it is gone when the cloud is started
          again.
        </p>
        <button type="button" onClick={() => page.go({ chat: undefined, run: undefined, block: undefined })}>
          Look at the newest chat
        </button>
      </div>
    );
  return (
    <div class="welcome">
      <p>A chat that is left and taken up hours later, in two minutes:</p>
      <ol>
        <li>Be the customer on the left: give a name, start a chat, write something.</li>
        <li>Be an agent in the middle: accept the chat, answer, and leave.</li>
        <li>
          Let time pass: <strong>Next</strong> goes to what happens by itself, <strong>+1 h</strong> skips an
          hour.
        </li>
        <li>Write again as the customer, and answer the question that you are asked.</li>
        <li>See here why the chat went where it went.</li>
      </ol>
      <p>
        <button type="button" class="primary" disabled={page.busy} onClick={() => void page.playFirst()}>
          Or have it shown, step by step
        </button>
      </p>
    </div>
  );
}
