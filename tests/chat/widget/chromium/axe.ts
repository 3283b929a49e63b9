import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Where the site has it. A browser compiles it once, where what a debugger brings is compiled for each page. */
export const AXE = '/site/axe.js';

export const readAxe = () => readFile(require.resolve('axe-core/axe.min.js'));

interface InPage {
  document: {
    createElement(name: 'script'): { src: unknown; onload: () => void; onerror: () => void };
    head: { append(element: object): void };
  };
  trustedTypes: {
    createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown };
  };
  axe: {
    run(
      of: string,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
  };
}

/** Brings it into the page, which needs a network; `violations` does so by itself. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(async (url) => {
    if ('axe' in globalThis) return;
    const { document, trustedTypes } = globalThis as unknown as InPage;
    const script = document.createElement('script');
    // The site's policy takes no address that nobody vouches for.
    script.src = trustedTypes
      .createPolicy('axe', { createScriptURL: (checked: string) => checked })
      .createScriptURL(url);
    await new Promise<void>((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url} is not there`));
      document.head.append(script);
    });
  }, AXE);
}

/** What axe finds in the widget: the rule and where. */
export async function violations(page: Page): Promise<string[]> {
  await bringAxe(page);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as InPage;
    const found = await axe.run('resumed-chat', { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  });
}
