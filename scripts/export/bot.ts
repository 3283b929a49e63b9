import { archiveOfDefinition } from '@resumed-chats/lex-model';
import { buildBot } from '../../bot/build.ts';
import { BOT_ALIAS, botName, functionName } from '../deploy/names.ts';
import type { ExportContext, Exported } from './exported.ts';

/** The bot as the LexJson archive that the Lex console imports, as Lex itself would export it. */
export function exportBot({ config, stackName }: ExportContext): Exported {
  const name = botName(config.bot.name, stackName);
  const bot = { ...buildBot(config), botName: name };
  return {
    title: 'Bot for the Amazon Lex V2 console',
    steps: [
      `Bots, Action, Import bot: the name ${name}, the file, a role for Lex, and "no" to COPPA. Or \`StartImport\` with botImportSpecification.`,
      `Build every language (${config.locales.join(', ')}), create a version and an alias ${BOT_ALIAS} of it.`,
      `In the alias, for every language: the Lambda function ${functionName(stackName, 'fulfillment')}. An archive holds no aliases, so no Lambda either.`,
      'Allow Lex to invoke the function, and add the alias to the instance (Connect console, Flows, Amazon Lex). `npm run deploy` does all of this by itself.',
    ],
    files: [
      {
        path: `bot/${name}-LexJson.zip`,
        content: archiveOfDefinition(bot),
        about: `${bot.locales.length} languages, ${bot.locales[0]?.intents.length ?? 0} intents each.`,
      },
    ],
    notes: [],
  };
}
