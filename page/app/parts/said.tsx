import { messageInWords } from '@resumed-chats/connect-simulator/words';
import type { Page } from '../page.ts';

/** What was said in a chat that has ended: no client can take part in it any more. */
export function Said({ page, chatId }: { page: Page; chatId: string }) {
  return (
    <div class="said-alone" tabIndex={0} role="group" aria-label="What was said">
      <p class="empty">This chat has ended; go a step back to take part in it.</p>
      <ol class="heard">
        {page.world.events.ofChat(chatId).map(
          (event) =>
            event.type === 'message' && (
              <li key={event.seq} data-role={event.role === 'CUSTOMER' ? 'AGENT' : event.role}>
                {event.role === 'AGENT' && <strong>{event.name}: </strong>}
                {messageInWords(event)}
              </li>
            ),
        )}
      </ol>
    </div>
  );
}
