import { type Beginning, RunningChat, type Token } from './running-chat.ts';

export type { Beginning, Token } from './running-chat.ts';

/**
 * `<resumed-chat api="…">`: a customer's chat that survives reloads, tabs, devices and hours. Attributes: api, locale,
 * name, topic, token, label, theme, inline, open, device, endpoint; api and device count when it is put into the page.
 * It fires `resumed-chat-state` with `{state}` when that changes.
 */
export class ResumedChat extends HTMLElement {
  static readonly observedAttributes = ['open', 'inline', 'locale', 'name', 'label'];

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

  get inline(): boolean {
    return this.hasAttribute('inline');
  }

  set inline(inline: boolean) {
    this.toggleAttribute('inline', inline);
  }

  /** For a site's sign-out: nothing of the chat stays on this device. */
  forget(): void {
    this.#running?.forget();
  }

  /**
   * Starts a chat as the form does. Rejects with an Error whose message is what the customer would read, also where a chat is
   * going on already.
   */
  async begin(beginning: Beginning): Promise<void> {
    if (this.#running === undefined) throw new Error('<resumed-chat> is not in a page, or has no api.');
    await this.#running.begin(beginning);
  }

  /** The link of "continue on another device". Whoever has it is the customer. Undefined where there is no chat. */
  async handoverLink(): Promise<string | undefined> {
    return this.#running?.handoverLink();
  }

  /**
   * Joins the chat of such a link, in the place of the one here. The customer is not asked, so the link has to be one that this
   * page got from `handoverLink`, and never one from elsewhere. False when it is no link of this API's.
   */
  async join(link: string): Promise<boolean> {
    return (await this.#running?.join(link)) ?? false;
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
