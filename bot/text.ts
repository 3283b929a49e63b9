import type { DialogState } from '@resumed-chats/lex-model';

type MessageGroup = { message: { plainTextMessage: { value: string } } };

/** One plain message, as Lex wants it. */
export function plainText(...texts: string[]): MessageGroup[] {
  return texts.map((value) => ({ message: { plainTextMessage: { value } } }));
}

/** A next step of the dialog. */
export function step(
  type: NonNullable<DialogState['dialogAction']>['type'],
  slotToElicit?: string,
): DialogState {
  return { dialogAction: slotToElicit === undefined ? { type } : { type, slotToElicit } };
}

/** What may stand in a sample utterance: letters, digits, apostrophes and hyphens, with single spaces. */
export function asUtterance(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
