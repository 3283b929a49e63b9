import type { ExtraPages } from '@resumed-chats/connect-simulator/cloud';
import type { Config } from '../../config/schema.ts';
import type { PageOptions } from '../../page/app/options.ts';
import { buildPage, type PageBundle } from '../build/page.ts';

/** The page at `/`, with this project's widget as the customer. Built when it is first asked for. */
export function consolePages(config: Config): ExtraPages {
  let bundle: Promise<PageBundle> | undefined;
  const built = () => {
    bundle ??= buildPage(pageOptions(config));
    return bundle;
  };
  return {
    '/': {
      type: 'text/html; charset=utf-8',
      body: async () => Buffer.from((await built()).html),
    },
    '/page.js': { type: 'text/javascript; charset=utf-8', body: async () => (await built()).script },
    '/page.css': { type: 'text/css; charset=utf-8', body: async () => (await built()).styles },
  };
}

/** The widget, and what its customer may choose of this contact centre. */
export function pageOptions({ topics, locales }: Config): PageOptions {
  const [locale = ''] = locales;
  return {
    customer: {
      script: '/widget/resumed-chat.js',
      tag: 'resumed-chat',
      choices: [
        {
          attribute: 'topic',
          label: 'Topic',
          values: [
            { value: '', text: 'none' },
            ...topics.map(({ key, label }) => ({ value: key, text: label[locale] ?? key })),
          ],
        },
        {
          attribute: 'locale',
          label: 'Language',
          values: locales.map((value) => ({ value: value === locale ? '' : value, text: value })),
        },
      ],
    },
  };
}
