/** The client's methods that the page calls. Source: docs/widget.md. */
export interface CustomerElement extends HTMLElement {
  begin(chat: { name: string; topic?: string; message?: string }): Promise<void>;
  handoverLink(): Promise<string | undefined>;
  join(link: string): Promise<boolean>;
  forget(): void;
}
