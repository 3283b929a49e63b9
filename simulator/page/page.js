// The page of the embedded cloud: a customer, the agents, the clock and the event log. Plain DOM; what people write is
// only ever set as text.

const $ = (id) => document.getElementById(id);
const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';
const EVENT = 'application/vnd.amazonaws.connect.event.';
const SHOWN_EVENTS = 400;

let session;

function element(tag, text, ...children) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

function button(text, act) {
  const made = element('button', text);
  made.type = 'button';
  made.onclick = () => act().catch(complain);
  return made;
}

function complain(error) {
  $('status').textContent = error.message;
}

async function call(method, path, body, headers = {}) {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === '' ? {} : JSON.parse(text);
  if (!response.ok)
    throw new Error(answer.message ?? answer.Message ?? `${method} ${path}: ${response.status}`);
  return answer;
}

// The customer, over the API and the participant service that any client uses.

async function startChat(form) {
  const { name, topic, locale } = Object.fromEntries(new FormData(form));
  const { data } = await call('POST', '/chats', {
    ParticipantDetails: { DisplayName: name },
    Attributes: { ...(topic && { topic }), ...(locale && { locale }) },
    SupportedMessagingContentTypes: ['text/plain', INTERACTIVE, `${INTERACTIVE}.response`],
  });
  session?.socket.close();
  $('messages').replaceChildren();
  const { ParticipantToken } = data.startChatResult;
  const connection = await participant(
    'connection',
    { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] },
    ParticipantToken,
  );
  const socket = new WebSocket(connection.Websocket.Url);
  session = { token: connection.ConnectionCredentials.ConnectionToken, socket, shown: new Set() };
  socket.onopen = () =>
    socket.send(JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } }));
  socket.onmessage = ({ data: frame }) => {
    const { topic: about, content } = JSON.parse(frame);
    if (about === 'aws/chat') show(JSON.parse(content));
    if (about === 'aws/subscribe') transcript().catch(complain);
  };
  enable(true);
}

function participant(operation, body, token) {
  return call('POST', `/participant/${operation}`, body, { 'x-amz-bearer': token ?? session.token });
}

async function transcript() {
  const { Transcript } = await participant('transcript', {
    MaxResults: 100,
    ScanDirection: 'BACKWARD',
    SortOrder: 'ASCENDING',
  });
  for (const item of Transcript) show(item);
}

async function say(text) {
  await participant('message', { ContentType: 'text/plain', Content: text });
}

function enable(on) {
  for (const field of $('say').elements) field.disabled = !on;
  if (on) $('say').elements.text.focus();
}

function show(item) {
  if (session.shown.has(item.Id) || item.Type === 'MESSAGEMETADATA') return;
  session.shown.add(item.Id);
  const entry = item.ContentType?.startsWith(EVENT) ? note(item) : message(item);
  if (entry === undefined) return;
  $('messages').append(entry);
  entry.scrollIntoView({ block: 'nearest' });
}

function note({ ContentType, DisplayName, ParticipantRole }) {
  const what = ContentType.slice(EVENT.length);
  if (what === 'chat.ended') enable(false);
  const words = {
    'participant.joined': 'joined',
    'participant.left': 'left',
    'chat.ended': 'The chat has ended',
  }[what];
  if (words === undefined) return undefined;
  const made = element('li', what === 'chat.ended' ? words : `${DisplayName ?? ParticipantRole} ${words}`);
  made.className = 'note';
  return made;
}

function message({ Content, ContentType, DisplayName, ParticipantRole }) {
  const made = element('li');
  made.className = ParticipantRole === 'CUSTOMER' ? 'customer' : '';
  made.append(element('small', DisplayName ?? ParticipantRole));
  const options = ContentType === INTERACTIVE ? template(Content) : undefined;
  made.append(options?.title ?? Content);
  for (const title of options?.titles ?? [])
    made.append(
      element('br'),
      button(title, () => say(title)),
    );
  return made;
}

function template(content) {
  try {
    const { title, elements } = JSON.parse(content).data.content;
    return { title, titles: elements.map((one) => one.title) };
  } catch {
    return undefined;
  }
}

// The contact centre, over the control API.

async function refresh() {
  const state = await call('GET', '/simulator/state');
  $('now').textContent = state.now.replace('T', ' ').slice(0, 19);
  $('now').dateTime = state.now;
  $('agents').replaceChildren(...state.agents.map(agentPanel));
  $('queues').replaceChildren(
    ...state.queues.map(({ name, length }) => element('li', `${name}: ${length} waiting`)),
  );
  const open = state.contacts.filter(({ status }) => status !== 'ended').slice(-50);
  $('contacts').replaceChildren(...open.map(chatLine));
}

function agentPanel({ username, availability, contacts }) {
  const panel = element('div');
  panel.className = 'agent';
  const other = availability === 'available' ? 'offline' : 'available';
  const path = `/simulator/agents/${encodeURIComponent(username)}`;
  panel.append(
    element(
      'div',
      undefined,
      element('strong', `${username}: ${availability}`),
      button(`go ${other}`, () => call('POST', path, { availability: other })),
    ),
    ...contacts.map(({ contactId, status }) => chatOf(path, contactId, status)),
  );
  return panel;
}

function chatOf(path, contactId, status) {
  const act = (action, text) =>
    call('POST', `${path}/contacts/${contactId}`, { action, ...(text && { text }) });
  const line = element('div', `…${contactId.slice(-4)} `);
  line.className = 'chat';
  if (status === 'offered')
    line.append(
      button('accept', () => act('accept')),
      button('reject', () => act('reject')),
    );
  else {
    const reply = () => {
      const text = prompt('What do you say?');
      return text ? act('message', text) : Promise.resolve();
    };
    line.append(
      button('say…', reply),
      button('leave', () => act('leave')),
    );
  }
  return line;
}

function chatLine({ contactId, initiationMethod, status, flow, action, queue, agent }) {
  const where = flow ? `in ${flow} at "${action}"` : agent ? `with ${agent}` : queue ? `in ${queue}` : status;
  return element('li', `…${contactId.slice(-4)} ${initiationMethod}: ${status}, ${where}`);
}

// The event log.

let due;
function later() {
  clearTimeout(due);
  due = setTimeout(() => refresh().catch(complain), 60);
}

const KEYS = [
  'flow',
  'action',
  'branch',
  'why',
  'role',
  'name',
  'content',
  'queue',
  'agent',
  'reason',
  'intent',
  'error',
];

function listen() {
  const source = new EventSource('/simulator/events');
  source.onopen = () => {
    $('status').textContent = 'connected';
    later();
  };
  source.onerror = () => {
    $('status').textContent = 'no connection; trying again';
  };
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    const said = KEYS.filter((key) => event[key]).map((key) => event[key]);
    const time = element('time', `${new Date(event.at).toISOString().slice(11, 19)} `);
    $('events').prepend(element('li', undefined, time, `${event.type} ${said.join(' · ')}`));
    while ($('events').childElementCount > SHOWN_EVENTS) $('events').lastElementChild.remove();
    later();
  };
}

$('start').onsubmit = (event) => {
  event.preventDefault();
  startChat(event.target).catch(complain);
};
$('say').onsubmit = (event) => {
  event.preventDefault();
  const field = event.target.elements.text;
  const text = field.value.trim();
  field.value = '';
  if (text !== '') say(text).catch(complain);
};
for (const skip of document.querySelectorAll('[data-skip]'))
  skip.onclick = () =>
    call('POST', '/simulator/clock', { advanceSeconds: Number(skip.dataset.skip) }).catch(complain);

listen();
setInterval(() => refresh().catch(complain), 5000);
