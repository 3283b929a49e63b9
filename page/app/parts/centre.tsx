import type { AgentContact, AgentView, ChatSummary, QueueView } from '@resumed-chats/connect-simulator';
import { messageInWords } from '@resumed-chats/connect-simulator/words';
import { useState } from 'preact/hooks';
import { spanText } from '../model/span.ts';
import { placeText } from '../model/words.ts';
import type { Page } from '../page.ts';

/** Agents, queues and chats. */
export function Centre({ page }: { page: Page }) {
  const { agents = [], queues = [] } = page.world.overview ?? {};
  const shown = queues.filter(
    ({ agent, waiting, full, open }) => agent === null || waiting.length > 0 || full || !open,
  );
  return (
    <section id="centre" class="centre" tabIndex={-1} aria-labelledby="centre-title">
      <h2 id="centre-title">The contact centre</h2>
      <div class="scroll" tabIndex={0} role="group" aria-label="Agents, queues and chats">
        <ul class="agents" aria-label="Agents">
          {agents.map((agent) => (
            <Agent key={agent.username} page={page} agent={agent} />
          ))}
        </ul>
        <h3>Queues</h3>
        <ul class="queues" aria-label="Queues">
          {shown.map((queue) => (
            <Queue key={queue.arn} page={page} queue={queue} />
          ))}
        </ul>
        <Chats page={page} />
      </div>
    </section>
  );
}

function Agent({ page, agent }: { page: Page; agent: AgentView }) {
  const { username, name, availability, capacity, contacts, serves } = agent;
  const available = availability === 'available';
  const path = `agents/${encodeURIComponent(username)}`;
  return (
    <li class="agent" data-agent={username}>
      <div class="row">
        <span class="avatar" aria-hidden="true" data-on={available}>
          {name.charAt(0)}
        </span>
        <span class="who">
          <strong>{name}</strong>
          <small title={`Serves ${serves.join(', ')}`}>
            {contacts.length} of {capacity} chats
            {availability === 'missed' ? ' · missed one' : ''}
          </small>
        </span>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={available}
          aria-label={`${name} is available`}
          title={available ? 'Available: click to go offline' : 'Offline: click to be available'}
          onClick={() => void page.act(path, { availability: available ? 'offline' : 'available' })}
        />
      </div>
      {contacts.map((contact) => (
        <Handled key={contact.contactId} page={page} agent={agent} contact={contact} />
      ))}
    </li>
  );
}

function Handled({ page, agent, contact }: { page: Page; agent: AgentView; contact: AgentContact }) {
  const [text, setText] = useState('');
  const path = `agents/${encodeURIComponent(agent.username)}/contacts/${contact.contactId}`;
  const { customerName, status, offeredUntil } = contact;
  const send = async (event: Event) => {
    event.preventDefault();
    const said = text.trim();
    if (said !== '' && (await page.act(path, { action: 'message', text: said }))) setText('');
  };
  if (status !== 'connected')
    return (
      <div class="handled offered">
        <p>
          <strong>{customerName}</strong>
          {offeredUntil !== null && <small> answers within {spanText(offeredUntil - page.world.now)}</small>}
        </p>
        <div class="buttons">
          <button
            type="button"
            class="primary"
            disabled={status !== 'offered'}
            onClick={() => void page.act(path, { action: 'accept' })}
          >
            Accept
          </button>
          <button
            type="button"
            disabled={status !== 'offered'}
            onClick={() => void page.act(path, { action: 'reject' })}
          >
            Reject
          </button>
        </div>
      </div>
    );
  return (
    <div class="handled">
      <div class="row">
        <strong>{customerName}</strong>
        <button type="button" onClick={() => void page.act(path, { action: 'leave' })}>
          Leave
        </button>
      </div>
      <Heard page={page} contact={contact} />
      <form class="say" onSubmit={(event) => void send(event)}>
        <input
          aria-label={`${agent.name} writes to ${customerName}`}
          placeholder="Write to the customer"
          autocomplete="off"
          maxLength={1024}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" disabled={text.trim() === ''}>
          Send
        </button>
      </form>
    </div>
  );
}

const HEARD = 4;

/** What was said lately, as an agent sees it. */
function Heard({ page, contact }: { page: Page; contact: AgentContact }) {
  const said = page.world.events
    .ofChat(contact.chatId)
    .filter((event) => event.type === 'message' && event.role !== 'SYSTEM')
    .slice(-HEARD);
  return (
    <ol class="heard">
      {said.map(
        (event) =>
          event.type === 'message' && (
            <li key={event.seq} data-role={event.role}>
              {messageInWords(event)}
            </li>
          ),
      )}
    </ol>
  );
}

function Queue({ page, queue }: { page: Page; queue: QueueView }) {
  const { name, open, waiting, maxContacts, full } = queue;
  const becomes = (state: string) => void page.act(`queues/${encodeURIComponent(name)}`, { becomes: state });
  return (
    <li class="queue" data-queue={name}>
      <div class="row">
        <span class="who">
          <strong>{name}</strong>
          <small>
            {waiting.length === 0 ? 'nobody waits' : `${waiting.length} waiting`}
            {full ? ' · full' : maxContacts !== null ? ` · room for ${maxContacts}` : ''}
            {open ? '' : ' · closed'}
          </small>
        </span>
        <button
          type="button"
          class="toggle"
          aria-pressed={full}
          aria-label={`${name} is full`}
          onClick={() => becomes(full ? 'room' : 'full')}
        >
          full
        </button>
        <button
          type="button"
          class="toggle"
          aria-pressed={!open}
          aria-label={`${name} is closed`}
          onClick={() => becomes(open ? 'closed' : 'open')}
        >
          closed
        </button>
      </div>
      {waiting.length > 0 && (
        <ol class="waiting">
          {waiting.slice(0, 20).map(({ contactId, chatId, customerName, since, priority, offeredTo }) => (
            <li key={contactId}>
              <button type="button" class="link" onClick={() => page.go({ chat: chatId, run: undefined })}>
                {customerName}
              </button>
              <small>
                {spanText(page.world.now - since)}
                {priority === 5 ? '' : ` · priority ${priority}`}
                {offeredTo === null ? '' : ` · offered to ${offeredTo}`}
              </small>
            </li>
          ))}
          {waiting.length > 20 && <li>and {waiting.length - 20} more</li>}
        </ol>
      )}
    </li>
  );
}

function Chats({ page }: { page: Page }) {
  const { chats = [], chatsNotListed = 0 } = page.world.overview ?? {};
  return (
    <>
      <h3>Chats</h3>
      {chats.length === 0 && <p class="empty">None yet.</p>}
      <ul class="chats" aria-label="Chats">
        {[...chats].reverse().map((chat) => (
          <ChatRow key={chat.chatId} page={page} chat={chat} chosen={chat.chatId === page.chatId} />
        ))}
      </ul>
      {chatsNotListed > 0 && <p class="empty">and {chatsNotListed} more that have ended</p>}
    </>
  );
}

function ChatRow({ page, chat, chosen }: { page: Page; chat: ChatSummary; chosen: boolean }) {
  return (
    <li data-ended={chat.endedAt !== null}>
      <button
        type="button"
        class="chat"
        aria-pressed={chosen}
        onClick={() => page.go({ chat: chat.chatId, run: undefined, block: undefined })}
      >
        <strong>{chat.customerName}</strong>{' '}
        <small>{placeText(chat, (flow) => page.world.shortName(flow))}</small>
      </button>
    </li>
  );
}
