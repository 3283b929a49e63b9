import { readFileSync, writeFileSync } from 'node:fs';
import { type Finding, UserError } from '@resumed-chats/findings';
import { locate } from '@resumed-chats/findings/yaml';
import { lintFlows, validateFlow } from '@resumed-chats/flow-language';
import { LineCounter, parseDocument } from 'yaml';
import { buildBot } from '../../bot/build.ts';
import { checkBot } from '../../bot/check.ts';
import { LANGUAGE_IDS } from '../../bot/languages.ts';
import { CONTACT } from '../../config/contract.ts';
import { configFinding } from '../../config/finding.ts';
import { loadConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import { mergeReports, type Report } from './report.ts';
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
  if (!parsed.ok) return { checked: [], findings: parsed.findings };
  const { config } = parsed;
  const { topics, locales } = config;
  const checked = [
    { subject: configFile, summary: `${topics.length} topics, locales ${locales.join(' and ')}` },
  ];
  const unspoken = unspokenLocales(config, configFile);
  return mergeReports(
    { checked, findings: unspoken },
    // Without its languages there is no bot.
    ...(unspoken.length === 0 ? [botReport(config)] : []),
    flowReport(config),
    timingReport(config, configFile, timeline),
  );
}

/** Locales of the configuration for which the bot has no utterances, where the file names them. */
function unspokenLocales({ locales }: Config, file: string): Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, merge: true });
  return [...locales.entries()]
    .filter(([, id]) => !LANGUAGE_IDS.includes(id))
    .map(([index, id]) => {
      const path = ['locales', index];
      const what = `the bot has no utterances for ${id} (bot/locales/en_US is an example)`;
      const finding = { path, what, allowed: LANGUAGE_IDS.join(', '), rule: 'locale' } as const;
      return configFinding(finding, file, locate(document, lines, path, 'value'));
    });
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
    ({ rule, locale, intent, place, what, how }): Finding => ({
      ...ruleOf(rule),
      file: locale === undefined ? 'bot/build.ts' : `bot/locales/${locale}`,
      place: [intent, place].filter((part) => part !== undefined && part !== '').join(' '),
      what,
      how,
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
          validateFlow(content, type).map((finding) => ({ ...finding, file: fileOf(name), flow: name })),
        ),
        ...lintFlows(flows, { attributes: SET_BY_START_CHAT, chatSeconds: config.chat.duration }).map(
          (finding) => ({ ...finding, file: fileOf(finding.flow) }),
        ),
      ],
    };
  });
}

function timingReport(config: Config, configFile: string, timeline: string | undefined): Report {
  return attempt('flows/index.ts', () => {
    const { lines, findings, svg } = timingSection(config, configFile);
    if (timeline !== undefined) writeFileSync(timeline, svg);
    const [summary = '', ...rest] = lines.toReversed();
    return { checked: [{ subject: 'timing', summary, lines: rest.toReversed() }], findings: [...findings] };
  });
}

/** What the user has to mend before it can be built is a finding like any other, and must not hide what else is wrong. */
export function attempt(file: string, check: () => Report): Report {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const how = 'Correct what the message names.';
    return { checked: [], findings: [{ ...ruleOf('not-built'), file, what: error.message, how }] };
  }
}
