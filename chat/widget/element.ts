import { RunningChat, type Token } from './running-chat.ts';

export type { Token } from './running-chat.ts';

/**
 * `<resumed-chat api="…">`: a customer's chat that survives reloads, tabs, devices and hours. Attributes: api, locale,
 * name, topic, token, theme, open, endpoint. It fires `resumed-chat-state` with `{state}` when that changes.
 */
export class ResumedChat extends HTMLElement {
  static readonly observedAttributes = ['open', 'locale', 'name'];

  #token: Token | undefined;
  #running: RunningChat | undefined;

  get token(): Token | undefined {
    return this.#token ?? this.getAttribute('token') ?? undefined;
  }

  set token(token: Token | undefined) {
    this.#token = token;
  }

  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(open: boolean) {
    this.toggleAttribute('open', open);
  }

  /** For a site's sign-out: nothing of the chat stays on this device. */
  forget(): void {
    this.#running?.forget();
  }

  connectedCallback(): void {
    const api = this.getAttribute('api') ?? '';
    if (api === '' || !URL.canParse(api, document.baseURI)) {
      console.error('<resumed-chat> needs the attribute api: the address that POST /chats is sent to.');
      return;
    }
    this.#running = new RunningChat(this, new URL(api, document.baseURI).href);
  }

  disconnectedCallback(): void {
    this.#running?.stop();
    this.#running = undefined;
  }

  attributeChangedCallback(): void {
    this.#running?.draw();
  }
}
