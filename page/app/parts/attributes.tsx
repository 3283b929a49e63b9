import { timeText } from '../model/span.ts';
import { type Entry, runsOf } from '../model/story.ts';
import type { Page } from '../page.ts';

interface Change {
  flow: string;
  action: string;
  at: number;
}

/** The contact's attributes, and which block set each of them last. */
export function Attributes(props: { page: Page; story: readonly Entry[] }) {
  const { page, story } = props;
  const { detail } = page.world;
  const changes = new Map<string, Change>();
  for (const { flow, visits } of runsOf(story))
    for (const { action, facts } of visits)
      for (const fact of facts)
        if (fact.type === 'attributes.set')
          for (const name of Object.keys(fact.attributes)) changes.set(name, { flow, action, at: fact.at });
  const names = Object.keys(detail?.attributes ?? {}).sort();
  return (
    <div class="table-view" tabIndex={0} role="group" aria-label="Contact attributes">
      <table>
        <caption class="hidden">Contact attributes</caption>
        <thead>
          <tr>
            <th scope="col">attribute</th>
            <th scope="col">value</th>
            <th scope="col">set by</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const change = changes.get(name);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="value">{detail?.attributes[name]}</td>
                <td>
                  {change === undefined ? (
                    'the start of the chat'
                  ) : (
                    <>
                      {page.world.shortName(change.flow)}, “{change.action}”{' '}
                      <small>{timeText(change.at)}</small>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {names.length === 0 && <p class="empty">None are set.</p>}
    </div>
  );
}
