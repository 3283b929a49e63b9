import type { Contact } from './contact.ts';

/** Contacts in the order in which they are to be routed: priority, then age, then who came first. */
export class WaitingLine {
  readonly #contacts: Contact[] = [];

  add(contact: Contact): void {
    let low = 0;
    let high = this.#contacts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareRouting(this.#contacts[middle]!, contact) <= 0) low = middle + 1;
      else high = middle;
    }
    this.#contacts.splice(low, 0, contact);
  }

  /** Takes a contact out; nothing happens when it is not in the line. */
  remove(contact: Contact): void {
    const index = this.#contacts.indexOf(contact);
    if (index >= 0) this.#contacts.splice(index, 1);
  }

  first(): Contact | undefined {
    return this.#contacts[0];
  }

  get length(): number {
    return this.#contacts.length;
  }

  [Symbol.iterator](): Iterator<Contact> {
    return this.#contacts[Symbol.iterator]();
  }
}

/** Negative when `a` is to be routed before `b`. */
export function compareRouting(a: Contact, b: Contact): number {
  return a.priority - b.priority || age(a) - age(b);
}

/** A positive time adjustment makes a contact count as having waited longer. */
function age(contact: Contact): number {
  return (contact.enqueuedAt ?? 0) - contact.timeAdjustmentSeconds * 1000;
}
