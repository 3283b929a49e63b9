import { buildBot } from '../../bot/build.ts';
import { checkBot, formatBotFinding } from '../../bot/check.ts';
import { CONTACT } from '../../config/contract.ts';
import { formatProblem, loadConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import { lintFlows } from '../../flows/language/lint.ts';
import { validateFlow } from '../../flows/language/validate.ts';
import { findingText, problemText } from './flow-file.ts';
import type { Section } from './report.ts';

/** Contact attributes that start-chat sets. */
const SET_BY_START_CHAT = [
  CONTACT.chatStartedAt,
  CONTACT.chatDurationMinutes,
  CONTACT.locale,
  CONTACT.previousTopic,
  CONTACT.interactive,
];

/** Checks the configuration, and with a sound one the bot and the flows that are made from it. */
export function verifyProject(configFile: string): Section[] {
  const parsed = loadConfig(configFile);
  const title = `Configuration ${configFile}`;
  if (!parsed.ok) return [{ title, summary: '', errors: parsed.problems.map(formatProblem), warnings: [] }];
  const { config } = parsed;
  const { topics, locales } = config;
  const summary = `${topics.length} topics, locales ${locales.join(' and ')}`;
  return [{ title, summary, errors: [], warnings: [] }, botSection(config), flowSection(config)];
}

function botSection(config: Config): Section {
  return attempt('Bot', () => {
    const bot = buildBot(config);
    const utterances = bot.locales.flatMap(({ intents }) => intents.flatMap((i) => i.sampleUtterances ?? []));
    return {
      summary: `${bot.locales[0]?.intents.length ?? 0} intents, ${utterances.length} utterances`,
      errors: checkBot(bot, config).map(formatBotFinding),
      warnings: [],
    };
  });
}

function flowSection(config: Config): Section {
  return attempt('Flows', () => {
    const flows = Object.values(buildFlows(config));
    const problems = flows.flatMap(({ name, type, content }) =>
      validateFlow(content, type).map((problem) => `${name}: ${problemText(problem)}`),
    );
    const findings = lintFlows(flows, { attributes: SET_BY_START_CHAT });
    const of = (severity: 'error' | 'warning') =>
      findings.filter((finding) => finding.severity === severity).map(findingText);
    const actions = flows.reduce((sum, { content }) => sum + content.Actions.length, 0);
    return {
      summary: `${flows.length} flows, ${actions} actions`,
      errors: [...problems, ...of('error')],
      warnings: of('warning'),
    };
  });
}

/** What cannot even be built is an error like any other, and must not hide what else is wrong. */
function attempt(title: string, check: () => Omit<Section, 'title'>): Section {
  try {
    return { title, ...check() };
  } catch (error) {
    return {
      title,
      summary: '',
      errors: [error instanceof Error ? error.message : String(error)],
      warnings: [],
    };
  }
}
