import type { PageOptions } from '../options.ts';
import type { Page } from '../page.ts';
import { Assumptions } from './assumptions.tsx';
import { Centre } from './centre.tsx';
import { Customer } from './customer.tsx';
import { GoingOn } from './going-on.tsx';
import { Header } from './header.tsx';
import { Keys } from './keys.tsx';
import { SaveDialog } from './save.tsx';
import { ScenarioBar } from './scenario-bar.tsx';
import { ScenarioDialog } from './scenarios.tsx';

/** The whole page. */
export function App({ page, options }: { page: Page; options: PageOptions }) {
  return (
    <>
      <Header page={page} />
      {page.playing !== undefined && <ScenarioBar page={page} />}
      <main>
        <Customer page={page} options={options} />
        <Centre page={page} />
        <GoingOn page={page} />
      </main>
      {page.dialog === 'scenarios' && <ScenarioDialog page={page} />}
      {page.dialog === 'assumptions' && <Assumptions page={page} />}
      {page.dialog === 'save' && <SaveDialog page={page} />}
      {page.dialog === 'keys' && <Keys page={page} />}
    </>
  );
}
