import type { Page } from 'playwright-core';

interface InPage {
  document: {
    createElement(name: 'script'): { src: string; onload: () => void; onerror: () => void };
    head: { append(element: object): void };
  };
  axe: {
    run(options: object): Promise<{
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }>;
  };
}

/** What axe finds on the page, the customer's client included: the rule and where. By these rules alone, if any are named. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { document } = globalThis as unknown as InPage;
    if (!('axe' in globalThis))
      await new Promise<void>((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/axe.js';
        script.onload = resolve;
        script.onerror = () => reject(new Error('axe is not there'));
        document.head.append(script);
      });
    const { axe } = globalThis as unknown as InPage;
    const found = await axe.run({
      resultTypes: ['violations'],
      ...(only.length === 0 ? {} : { runOnly: { type: 'rule', values: only } }),
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  }, rules);
}
