import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { createHandler } from '../../fulfillment/handler.ts';
import type { LexResponse } from '../../fulfillment/respond.ts';
import { createLog, type WriteLog } from '../../logging/log.ts';
import { CONFIG_FILE } from '../fixture.ts';
import { acceptedByLex } from './accepted-by-lex.ts';

/** The configuration that the project ships with. */
export const config: Config = requireConfig(CONFIG_FILE);

export const EVENT_NAMES = [
  'dialog-confirmed',
  'dialog-different-no-topic',
  'dialog-different-topic',
  'fallback',
  'fulfillment-same-issue',
] as const;

export interface LexEventJson {
  inputTranscript: string;
  bot: { localeId: string };
  proposedNextState?: unknown;
  sessionState: { sessionAttributes: Record<string, string>; intent: Record<string, unknown> };
}

/** A fresh copy of an event. */
export function lexEvent(name: (typeof EVENT_NAMES)[number]): LexEventJson {
  return JSON.parse(readFileSync(join(__dirname, 'events', `${name}.json`), 'utf8'));
}

export interface Said {
  intent?: string;
  topic?: { interpretedValue?: string; originalValue?: string };
  confirmation?: 'Confirmed' | 'Denied';
  text?: string;
  /** `Initial` or `Retry1` …, of the prompt that Lex proposes. */
  attempt?: string;
}

export const VISIT = {
  contactId: 'contact-1',
  previousAgentArn: 'arn:aws:connect:us-east-1:123456789012:instance/i/agent/a',
  previousTopic: 'billing',
  returnCount: '1',
};

/** When the tests' logs are written, in epoch milliseconds. */
export const NOW = Date.parse('2026-01-05T12:00:00Z');

/** A log that is a list of lines. */
export function logInto(lines: string[], stack = ''): WriteLog {
  return createLog({ write: (line) => lines.push(line), now: () => NOW, stack });
}

/** A conversation with the handler, whose session attributes are kept from turn to turn as Lex does. */
export function conversation(
  visit: Record<string, string> = VISIT,
  { settings = config, localeId = 'en_US', stack = '' } = {},
) {
  const logs: string[] = [];
  const handler = createHandler(settings, logInto(logs, stack));
  let attributes = visit;
  return {
    logs,
    async say(said: Said): Promise<LexResponse> {
      const answer = await handler({
        inputTranscript: said.text ?? '',
        bot: { localeId },
        proposedNextState: said.attempt === undefined ? null : { prompt: { attempt: said.attempt } },
        sessionState: {
          sessionAttributes: attributes,
          intent: {
            name: said.intent ?? 'FallbackIntent',
            slots: said.topic === undefined ? {} : { Topic: { shape: 'Scalar', value: said.topic } },
            confirmationState: said.confirmation ?? 'None',
            state: 'InProgress',
          },
        },
      });
      acceptedByLex.parse(answer);
      attributes = answer.sessionState.sessionAttributes;
      return answer;
    },
    /** What the flow passes at the next visit, on top of what the Lex session still holds. */
    passes(changes: Record<string, string>) {
      attributes = { ...attributes, ...changes };
    },
  };
}

export function routeOf({ sessionState: { sessionAttributes: attributes } }: LexResponse) {
  return {
    issue: attributes['resumeIssue'],
    route: attributes['resumeRoute'],
    topic: attributes['resumeTopic'],
  };
}

export function plainText({ messages = [] }: LexResponse): string | undefined {
  return messages.find(({ contentType }) => contentType === 'PlainText')?.content;
}

/** Titles of the buttons in an answer, or undefined without buttons. */
export function buttonsOf({ messages = [] }: LexResponse): string[] | undefined {
  const payload = messages.find(({ contentType }) => contentType === 'CustomPayload')?.content;
  if (payload === undefined) return undefined;
  return JSON.parse(payload).data.content.elements.map((element: { title: string }) => element.title);
}
