import { isAvailable } from '@resumed-chats/connect-simulator';
import { CONTACT } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import type { Deed } from './path.ts';
import { AGENTS, type Stage } from './stage.ts';

/** Every way in which a chat can begin here: each topic, none, and a language other than the first. */
export function beginnings({ topics, locales }: Config): Deed[] {
  return [
    ...topics.map(({ key }): Deed => ({ kind: 'start', topic: key })),
    { kind: 'start' },
    ...locales.slice(1).map((locale): Deed => ({ kind: 'start', topic: topics[0]!.key, locale })),
    { kind: 'start', locale: 'fr_FR' },
  ];
}

/** Everything that can happen to a chat that stands still. */
export function deedsAt(stage: Stage, returns: number): Deed[] {
  const { contact, chat } = stage;
  if (chat.ended) return [];
  const passing = passes(stage).map((seconds): Deed => ({ kind: 'pass', seconds }));
  const always: Deed[] = [...passing, { kind: 'end' }];
  switch (contact.status) {
    case 'connected':
      return [{ kind: 'leave', agent: contact.agent!.username }, ...always];
    case 'offered': {
      const agent = contact.agent!.username;
      return [{ kind: 'accept', agent }, { kind: 'reject', agent }, { kind: 'offline', agent }, ...always];
    }
    case 'queued': {
      // They are alike, but for whose own queue it is.
      const waiting = [...contact.queue!.agents].filter(
        (agent) => AGENTS.includes(agent.username) && !isAvailable(agent),
      );
      return [
        ...waiting.map(({ username }): Deed => ({ kind: 'available', agent: username })),
        { kind: 'say', text: 'Is anybody there?' },
        ...always,
      ];
    }
    default:
      return [...said(stage, returns), ...always];
  }
}

/** What she may say where the flow listens. */
function said(stage: Stage, returns: number): Deed[] {
  const { waiting } = stage.contact.execution ?? {};
  if (waiting?.kind === 'wait' && waiting.customerReturned)
    return stage.returns < returns ? [{ kind: 'say', text: "I'm back" }] : [];
  if (waiting?.kind !== 'lex') return [];
  return [
    ...answers(stage).map((text): Deed => ({ kind: 'say', text })),
    { kind: 'say', text: 'Same issue', lex: 'fails' },
    { kind: 'say', text: 'Same issue', lex: 'knows no such intent' },
  ];
}

/** Answers of each kind, in her language: every route, topics where one is asked for, and what nobody understands. */
function answers({ project, dialog, chat }: Stage): string[] {
  const { topics, locales, messages } = project.config;
  const given = chat.attributes[CONTACT.locale] ?? '';
  const locale = locales.includes(given) ? given : locales[0]!;
  const { sameButton, differentButton, agentButton, yesButton, noButton } = messages[locale]!;
  const labels = topics.map(({ label, key }) => label[locale] ?? key);
  const bye = locale.startsWith('es') ? 'eso es todo, adiós' : 'all good, bye';
  const always = [sameButton, differentButton, agentButton, bye, 'xyzzy'];
  if (dialog.includes('"ElicitSlot"')) return [...always, ...labels];
  return dialog.includes('"ConfirmIntent"') ? [...always, yesButton, noButton] : always;
}

/** Seconds after which something falls due, or with which the time that is left changes what can still be done. */
function passes(stage: Stage): number[] {
  const { project, contact, remaining } = stage;
  const { clock } = project.simulator;
  const due =
    (('nextDueAt' in clock ? (clock.nextDueAt as () => number | undefined)() : undefined) ?? 0) / 1000;
  const next = due - stage.now;
  if (next <= 0) return [];
  const { waiting } = contact.execution ?? {};
  const listens = (waiting?.kind === 'wait' && waiting.customerReturned) || waiting?.kind === 'lex';
  // At the last moment she is still heard. Once will do: afterwards only the time that is left is another.
  if (listens) return next > 1 && stage.returns === 0 ? [next - 1, next] : [next];
  const { chat, waits } = project.config;
  const turns = [chat.lastCall + waits.sameAgent + 300, chat.lastCall - 60];
  const still =
    stage.returns < 2 &&
    (contact.status === 'connected' || (contact.status === 'queued' && waiting === undefined));
  const passing = still
    ? turns.map((left) => remaining - left).filter((seconds) => seconds >= 1 && seconds < next)
    : [];
  return [...passing, next];
}
