import type { Config } from '../../config/schema.ts';
import type { Conversation } from '../transcripts/conversation.ts';
import { StepFailure } from '../transcripts/failure.ts';
import type { Action } from '../transcripts/step.ts';

/** What happens next: something done, or a remark beside it. */
export type Scene = { say: string } | { does: Action };

interface Words {
  opening: string;
  agentAnswers: string;
  back: string;
  unclear: string;
  agentAgain: string;
}

const WORDS: Record<string, Words> = {
  en: {
    opening: 'Hello, there is a charge on my bill that I do not recognise.',
    agentAnswers: 'Hello Ana, I will find out what it is. That takes me until this afternoon.',
    back: "Hi, I'm back",
    unclear: 'hello?',
    agentAgain: 'Welcome back, Ana! I found it: it was last month’s roaming, and it has been refunded.',
  },
  es: {
    opening: 'Hola, hay un cargo en mi factura que no reconozco.',
    agentAnswers: 'Hola, Ana. Voy a averiguar qué es. Lo tendré esta tarde.',
    back: 'Hola, ya estoy de vuelta',
    unclear: '¿hola?',
    agentAgain:
      '¡Bienvenida de nuevo, Ana! Ya lo encontré: era el roaming del mes pasado, y está reembolsado.',
  },
};

/**
 * The conversation that this project is about, scene by scene: a customer leaves, comes back hours later, is asked
 * whether it is the same issue, and lands with the agent she had.
 */
export function* headline(conversation: Conversation, config: Config): Generator<Scene> {
  const locale = conversation.locale ?? config.locales[0]!;
  const words = WORDS[locale.slice(0, 2)] ?? WORDS['en']!;
  const messages = config.messages[locale]!;
  const topic = config.topics[0]!;
  yield { say: `Ana opens the chat and writes about ${topic.label[locale] ?? topic.key}.` };
  yield { does: { kind: 'start', chat: { name: 'Ana', topic: topic.key, message: words.opening } } };
  const agent = offeredTo(conversation);
  yield { does: { kind: 'agent', agent, does: 'accept' } };
  yield { does: { kind: 'agentSays', agent, text: words.agentAnswers } };
  yield { say: `${nameOf(conversation, agent)} leaves the chat, and so does Ana.` };
  yield { does: { kind: 'agent', agent, does: 'leave' } };
  yield { does: { kind: 'pass', seconds: config.waits.sameAgent } };
  yield { does: { kind: 'pass', seconds: hoursAway(config) } };
  yield { say: 'Ana comes back, on her phone this time.' };
  yield { does: { kind: 'say', text: words.back } };
  if (!hasButtons(conversation)) yield { does: { kind: 'say', text: words.unclear } };
  yield hasButtons(conversation)
    ? { does: { kind: 'pick', button: messages.sameButton } }
    : { does: { kind: 'say', text: messages.sameButton } };
  const again = offeredTo(conversation);
  yield { does: { kind: 'agent', agent: again, does: 'accept' } };
  yield { does: { kind: 'agentSays', agent: again, text: words.agentAgain } };
  yield { say: 'One chat, one transcript, the same agent.' };
}

/** Six hours, or as much as the configured wait allows. */
function hoursAway({ waits }: Config): number {
  return Math.min(6 * 3600, Math.floor(waits.askOnReturn / 2));
}

function hasButtons({ said }: Conversation): boolean {
  return said.at(-1)?.buttons !== undefined;
}

function offeredTo({ contact }: Conversation): string {
  if (contact.status !== 'offered')
    throw new StepFailure(
      'a free agent for the chat',
      'it is offered to nobody. Does an agent of local-instance.yaml serve the queue of the first topic?',
    );
  return contact.agent!.username;
}

function nameOf({ simulator }: Conversation, username: string): string {
  return simulator.connect.agent(username).firstName;
}
