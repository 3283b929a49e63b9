import { writeFileSync } from 'node:fs';
import { lintFlows, validateFlow } from '@resumed-chats/flow-language';
import { buildBot } from '../../bot/build.ts';
import { checkBot } from '../../bot/check.ts';
import { CONTACT } from '../../config/contract.ts';
import { loadConfig } from '../../config/load.ts';
import type { ConfigProblem } from '../../config/problem.ts';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import { type Finding, type Report, together } from './finding.ts';
import { findingOfProblem } from './flow-findings.ts';
import { ruleOf } from './rules.ts';
import { timingSection } from './timing/section.ts';

/** Contact attributes that start-chat sets. */
export const SET_BY_START_CHAT = [
  CONTACT.chatStartedAt,
  CONTACT.chatDurationMinutes,
  CONTACT.locale,
  CONTACT.previousTopic,
  CONTACT.interactive,
];

/**
 * Checks the configuration, and with a sound one the bot and the flows that are made from it.
 * @param timeline file for the picture of the longest wait
 */
export function verifyProject(configFile: string, timeline?: string): Report {
  const parsed = loadConfig(configFile);
  if (!parsed.ok) return { checked: [], findings: parsed.problems.map(findingOfConfig) };
  const { config } = parsed;
  const { topics, locales } = config;
  const checked = [
    { subject: configFile, summary: `${topics.length} topics, locales ${locales.join(' and ')}` },
  ];
  return together(
    { checked, findings: [] },
    botReport(config),
    flowReport(config),
    timingReport(config, timeline),
  );
}

export function findingOfConfig({ file, line, path, problem, allowed, code }: ConfigProblem): Finding {
  return {
    ...ruleOf(`config-${code}`),
    file,
    line,
    ...(path === '' ? {} : { place: path }),
    what: `${path === '' ? '' : `${path}: `}${problem}`,
    how: `Allowed: ${allowed}.`,
  };
}

function botReport(config: Config): Report {
  return attempt('bot/build.ts', () => {
    const bot = buildBot(config);
    const utterances = bot.locales.flatMap(({ intents }) => intents.flatMap((i) => i.sampleUtterances ?? []));
    const summary = `${bot.locales[0]?.intents.length ?? 0} intents, ${utterances.length} utterances`;
    return { checked: [{ subject: 'bot', summary }], findings: botFindings(bot, config) };
  });
}

/** What is wrong with a bot. What Lex takes and does badly with is an error here as well. */
export function botFindings(bot: ReturnType<typeof buildBot>, config: Config): Finding[] {
  return checkBot(bot, config).map(
    ({ rule, locale, intent, path, message, fix }): Finding => ({
      ...ruleOf(rule),
      file: locale === undefined ? 'bot/build.ts' : `bot/locales/${locale}.ts`,
      place: [intent, path].filter((part) => part !== undefined && part !== '').join(' '),
      what: message,
      how: fix,
    }),
  );
}

function flowReport(config: Config): Report {
  return attempt('flows/index.ts', () => {
    const flows = Object.values(buildFlows(config));
    const fileOf = (flow: string) => `flows/${flow}.ts`;
    const actions = flows.reduce((sum, { content }) => sum + content.Actions.length, 0);
    return {
      checked: [{ subject: 'flows', summary: `${flows.length} flows, ${actions} actions` }],
      findings: [
        ...flows.flatMap(({ name, type, content }) =>
          validateFlow(content, type).map((problem) => findingOfProblem(problem, fileOf(name), name)),
        ),
        ...lintFlows(flows, { attributes: SET_BY_START_CHAT, chatSeconds: config.chat.duration }).map(
          (finding) => ({ ...finding, file: fileOf(finding.flow) }),
        ),
      ],
    };
  });
}

function timingReport(config: Config, timeline: string | undefined): Report {
  return attempt('flows/index.ts', () => {
    const { lines, findings, svg } = timingSection(config);
    if (timeline !== undefined) writeFileSync(timeline, svg);
    const [summary = '', ...rest] = lines.toReversed();
    return { checked: [{ subject: 'timing', summary, lines: rest.toReversed() }], findings: [...findings] };
  });
}

/** What cannot even be built is a finding like any other, and must not hide what else is wrong. */
export function attempt(file: string, check: () => Report): Report {
  try {
    return check();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      checked: [],
      findings: [{ ...ruleOf('not-built'), file, what, how: 'Correct what the message names.' }],
    };
  }
}
