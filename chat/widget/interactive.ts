import { membersOf, text } from './items.ts';

export interface Choice {
  /** Said as the customer's own words when it is clicked. */
  readonly title: string;
  readonly subtitle: string;
}

export interface InteractiveMessage {
  readonly title: string;
  readonly subtitle: string;
  /** None for templates that this widget does not know: the customer answers in words. */
  readonly choices: readonly Choice[];
}

/** The templates whose elements are titles to click on. Source: Connect admin guide, interactive messages. */
const TEMPLATES_OF_CHOICES: readonly unknown[] = ['ListPicker', 'QuickReply', 'Panel'];
/** A list picker has ten at most. */
const MAX_CHOICES = 20;

/** Reads the content of an interactive message. Undefined when it is none. Never throws. */
export function readInteractive(content: string): InteractiveMessage | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return undefined;
  }
  const { templateType, data } = membersOf(parsed);
  const body = membersOf(membersOf(data)['content']);
  const title = text(body['title']);
  const elements: unknown[] = Array.isArray(body['elements']) ? body['elements'] : [];
  const choices = TEMPLATES_OF_CHOICES.includes(templateType)
    ? elements
        .map((element) => ({
          title: text(membersOf(element)['title']),
          subtitle: text(membersOf(element)['subtitle']),
        }))
        .filter((choice) => choice.title !== '')
        .slice(0, MAX_CHOICES)
    : [];
  if (title === '' && choices.length === 0) return undefined;
  return { title, subtitle: text(body['subtitle']), choices };
}
