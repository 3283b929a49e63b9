import { StartError, type StartRequest, startChat } from './api.ts';
import { Chat, type ChatModel } from './chat.ts';
import { createChatJsSession } from './chatjs.ts';
import { Connection } from './connection.ts';
import { handoverLink, isHandover, readHandover } from './handover.ts';
import { PageStorage } from './page-storage.ts';
import type { Session } from './saved.ts';
import { nextChange } from './state.ts';
import { type Words, wordsFor } from './strings/index.ts';
import { css } from './styles/index.ts';
import { button, h, icon, setAttributes, setText } from './view/dom.ts';
import { Panel, panelState, problemText } from './view/panel.ts';
import { linkSheet, sheetOf } from './view/sheet.ts';

/** The value of the API's Authorization header, or what gets it. */
export type Token = string | (() => string | undefined | Promise<string | undefined>);

/** What a site starts a chat with. */
export interface Beginning {
  readonly name: string;
  /** Key of a topic; else that of the attribute. */
  readonly topic?: string;
  readonly message?: string;
}

/** The element, as far as it matters here. */
export interface Host extends HTMLElement {
  open: boolean;
  /** The window is a part of the page. */
  readonly inline: boolean;
  readonly token: Token | undefined;
}

/** A sheet that is constructed passes a `style-src` without `unsafe-inline`. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const NAME_OF_NOBODY = 'Customer';

/** What the element shows and does while it is in a page. */
export class RunningChat {
  readonly #host: Host;
  readonly #api: string;
  readonly #storage: PageStorage;
  readonly #panel: Panel;
  readonly #launcher: HTMLButtonElement;
  readonly #badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
  readonly #chat: Chat;
  readonly #stops: (() => void)[] = [];
  #timer: number | undefined;
  #wasOpen = false;
  #state = '';
  #sheet: 'offer' | 'other' | undefined;
  #told = new Set<string>();

  constructor(host: Host, api: string) {
    this.#host = host;
    this.#api = api;
    const device = host.getAttribute('device') ?? '';
    this.#storage = new PageStorage(window, api, device);
    const storage = this.#storage;
    this.#panel = new Panel(
      {
        start: (name, message) => void this.#start(name, message, false),
        carryOn: () => void this.#start('', '', true),
        startOver: () => this.#chat.startOver(),
        say: (text) => this.#chat.say(text),
        types: () => this.#chat.types(),
        draft: (text) => {
          storage.draft = text;
        },
        retry: () => this.#chat.retry(),
        dismiss: () => this.#chat.dismiss(),
        handOver: () => this.#handOver(),
        end: () => this.#confirmEnd(),
        hide: () => {
          host.open = false;
        },
      },
      storage.draft,
    );
    this.#launcher = button(
      'launcher',
      undefined,
      () => {
        host.open = true;
      },
      icon('chat'),
      this.#badge,
    );
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(this.#panel.element, this.#launcher);
    this.#chat = new Chat(
      {
        start: async (request) => {
          const token = await tokenOf(host);
          const authorization = token === undefined || token.includes(' ') ? token : `Bearer ${token}`;
          return startChat(fetch.bind(globalThis), api, request, authorization);
        },
        connect: (session, hear) =>
          new Connection(this.#placed(session), hear, {
            createSession: (joined) => createChatJsSession(joined, device),
            after: (milliseconds, run) => {
              const timer = setTimeout(run, milliseconds);
              return () => clearTimeout(timer);
            },
            random: Math.random,
          }),
        save: (saved) => {
          storage.saved = saved;
        },
        saveOutbox: (outbox) => {
          storage.outbox = outbox;
        },
        now: Date.now,
        newToken: () => crypto.randomUUID(),
        after: (milliseconds, run) => setTimeout(run, milliseconds),
      },
      storage.saved,
      storage.outbox,
      () => this.draw(),
    );
    if (storage.isOpen) host.open = true;
    this.#listen(window, 'storage', (event) => {
      const saved = storage.fromOtherTab(event as StorageEvent);
      if (saved !== undefined) this.#chat.adopt(saved);
    });
    this.#listen(window, 'online', () => this.#chat.network(true));
    this.#listen(window, 'offline', () => this.#chat.network(false));
    this.#listen(window, 'hashchange', () => void this.#readLink());
    this.#listen(document, 'visibilitychange', () => this.draw());
    void this.#readLink();
    this.draw();
  }

  stop(): void {
    this.#chat.close();
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
  }

  forget(): void {
    this.#chat.forget();
    this.#panel.forget();
    this.#storage.forget();
    this.#host.open = false;
  }

  draw(): void {
    // The chat tells of changes while it is being made.
    if (this.#chat === undefined) return;
    const model = this.#chat.model;
    const words = this.#words();
    const { now } = this.#chat;
    const state = panelState(model, now);
    const { inline } = this.#host;
    const isOpen = inline || this.#host.open;
    this.#panel.element.hidden = !isOpen;
    const [name, label] = ['name', 'label'].map((attribute) => this.#host.getAttribute(attribute));
    this.#panel.update({
      chat: model,
      state,
      name: name ?? null,
      label: label || undefined,
      inline,
      words,
      now,
    });
    this.#drawOffer(model, words);
    if (isOpen && document.visibilityState === 'visible')
      this.#storage.seen = model.transcript.items.at(-1)?.at ?? 0;
    this.#tellReach(model, isOpen);
    const hadFocus = this.#host.shadowRoot?.activeElement === this.#launcher;
    this.#drawLauncher(model, words, isOpen);
    if (isOpen !== this.#wasOpen) this.#opened(isOpen, hadFocus);
    if (state.at !== this.#state) {
      this.#state = state.at;
      this.#host.dispatchEvent(new CustomEvent('resumed-chat-state', { detail: { state: state.at } }));
    }
    const next = state.at === 'none' ? undefined : nextChange(state);
    clearTimeout(this.#timer);
    if (next !== undefined && next > now)
      this.#timer = setTimeout(() => this.draw(), Math.min(next - now, 60_000));
  }

  /** @throws Error that says what the customer would read */
  async begin({ name, topic, message = '' }: Beginning): Promise<void> {
    // Of the chat before, which may have had another clock.
    this.#storage.seen = 0;
    try {
      await this.#chat.begin(this.#request(name, message, topic));
    } catch (error) {
      const problem = error instanceof StartError ? error.problem : ({ kind: 'failed' } as const);
      throw new Error(problemText(problem, this.#words()), { cause: error });
    }
  }

  /** The page's address with the chat in it. */
  async handoverLink(): Promise<string | undefined> {
    const { session, resumeToken } = this.#chat.model.saved;
    if (session === undefined) return undefined;
    const handover = { session, ...(resumeToken === undefined ? {} : { resumeToken }) };
    return handoverLink(location.href, this.#api, handover);
  }

  async join(link: string): Promise<boolean> {
    const handover = URL.canParse(link) ? await readHandover(new URL(link).hash, this.#api) : undefined;
    if (handover === undefined) return false;
    this.#cover(undefined);
    this.#chat.join(handover);
    return true;
  }

  #listen(target: EventTarget, type: string, run: (event: Event) => void): void {
    target.addEventListener(type, run);
    this.#stops.push(() => target.removeEventListener(type, run));
  }

  #words(): Words {
    const { saved } = this.#chat.model;
    return wordsFor(saved.session?.terms.locale ?? this.#locale());
  }

  #locale(): string {
    return this.#host.getAttribute('locale') || document.documentElement.lang || navigator.language || 'en';
  }

  /** Where the page's own markup says that the participant service is: the site's choice, and never a link's. */
  #placed(session: Session): Session {
    const given = this.#host.getAttribute('endpoint');
    if (given === null || !URL.canParse(given, document.baseURI)) return session;
    const endpoint = new URL(given, document.baseURI).href.replace(/\/$/, '');
    return { ...session, service: { ...session.service, endpoint } };
  }

  async #start(name: string, message: string, carryOn: boolean): Promise<void> {
    const known = this.#host.getAttribute('name') || name || this.#chat.model.saved.name || NAME_OF_NOBODY;
    await this.#chat.start(this.#request(known, message), carryOn);
  }

  #request(name: string, message: string, topic = this.#host.getAttribute('topic') ?? ''): StartRequest {
    return {
      name,
      locale: this.#locale(),
      ...(topic === '' ? {} : { topic }),
      ...(message === '' ? {} : { message }),
    };
  }

  #opened(isOpen: boolean, hadFocus: boolean): void {
    this.#wasOpen = isOpen;
    // There it is neither opened nor closed.
    if (this.#host.inline) {
      this.#panel.shown();
      return;
    }
    if (isOpen) {
      this.#panel.shown();
      // A page that opens it by itself keeps its own focus.
      if (hadFocus) this.#panel.focus();
    } else this.#launcher.focus();
    this.#storage.isOpen = isOpen;
  }

  #drawLauncher({ transcript }: ChatModel, words: Words, isOpen: boolean): void {
    const { seen } = this.#storage;
    const count = transcript.items.filter(
      ({ at, kind, role, past }) => at > seen && kind === 'message' && role !== 'CUSTOMER' && !past,
    ).length;
    this.#launcher.hidden = isOpen;
    this.#badge.hidden = count === 0;
    setText(this.#badge, count > 9 ? '9+' : String(count));
    setAttributes(this.#launcher, {
      lang: words.tag,
      'aria-expanded': String(isOpen),
      'aria-controls': 'panel',
      'aria-label': count === 0 ? words.say('open') : words.say('openUnread', { count }),
    });
  }

  /** Agents see that what they wrote has come, and that it was read. Only the newest is told: it tells of all before. */
  #tellReach({ transcript, link }: ChatModel, isOpen: boolean): void {
    const newest = transcript.items.findLast(
      ({ role, kind, past }) => role === 'AGENT' && kind === 'message' && !past,
    );
    if (newest === undefined || link !== 'open') return;
    const how = isOpen && document.visibilityState === 'visible' ? 'read' : 'delivered';
    const told = `${how} ${newest.id}`;
    if (this.#told.has(told) || this.#told.has(`read ${newest.id}`)) return;
    this.#told.add(told);
    this.#chat.reached(newest.id, how);
  }

  #confirmEnd(): void {
    const words = this.#words();
    this.#cover(
      'other',
      sheetOf(
        {
          title: words.say('endTitle'),
          text: words.say('endText'),
          action: words.say('endChat'),
          isGrave: true,
          act: () => {
            this.#cover(undefined);
            void this.#chat.end();
          },
          cancel: () => this.#cover(undefined),
        },
        words,
      ),
    );
  }

  #handOver(): void {
    const words = this.#words();
    const make = async () => {
      const link = await this.handoverLink();
      if (link === undefined) return;
      this.#cover(
        'other',
        linkSheet(link, words, () => this.#cover(undefined)),
      );
    };
    this.#cover(
      'other',
      sheetOf(
        {
          title: words.say('handOverTitle'),
          text: words.say('handOverText'),
          action: words.say('makeLink'),
          act: () => void make(),
          cancel: () => this.#cover(undefined),
        },
        words,
      ),
    );
  }

  async #readLink(): Promise<void> {
    const { hash } = location;
    if (!isHandover(hash)) return;
    // Nobody who looks at the address bar or the history gets the token.
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#chat.offer(await readHandover(hash, this.#api));
    this.#host.open = true;
  }

  #drawOffer({ offered, saved }: ChatModel, words: Words): void {
    if (offered === undefined || this.#sheet === 'offer') return;
    const take = (wanted: boolean) => {
      this.#cover(undefined);
      this.#chat.takeOffer(wanted);
    };
    const text = [words.say('joinText'), ...(saved.session === undefined ? [] : [words.say('joinReplaces')])];
    this.#cover(
      'offer',
      sheetOf(
        {
          title: words.say('joinTitle'),
          text: text.join(' '),
          action: words.say('join'),
          act: () => take(true),
          cancel: () => take(false),
        },
        words,
      ),
    );
  }

  #cover(which: 'offer' | 'other' | undefined, shown?: HTMLElement): void {
    this.#sheet = which;
    this.#panel.cover(shown);
  }
}

async function tokenOf({ token }: Host): Promise<string | undefined> {
  return typeof token === 'function' ? token() : token;
}
