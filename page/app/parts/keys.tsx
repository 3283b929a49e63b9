import { KEYS } from '../keys.ts';
import type { Page } from '../page.ts';
import { Dialog } from './dialog.tsx';

export function Keys({ page }: { page: Page }) {
  return (
    <Dialog page={page} title="Keys">
      <dl class="keys">
        {KEYS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="empty">On a flow: arrows move it, + and − zoom, 0 shows all of it.</p>
    </Dialog>
  );
}
