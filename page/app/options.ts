/** What whoever starts the cloud gives the page. */
export interface PageOptions {
  readonly customer?: CustomerOptions;
}

/** The customer's client: a custom element, defined by a script. */
export interface CustomerOptions {
  readonly script: string;
  readonly tag: string;
  /** Attributes of the element that one may choose before a chat is started. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly attribute: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly text: string }[];
}

export function readOptions(written: string | undefined): PageOptions {
  return JSON.parse(written || '{}') as PageOptions;
}
