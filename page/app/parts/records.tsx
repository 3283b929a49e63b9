import type { ChatDetail, SegmentView } from '@resumed-chats/connect-simulator';

/** The contact record of each segment, side by side. */
export function Records({ detail }: { detail: ChatDetail | undefined }) {
  const segments = detail?.segments ?? [];
  const names = [...new Set(segments.flatMap((segment) => Object.keys(rowsOf(segment))))];
  return (
    <div class="table-view" tabIndex={0} role="group" aria-label="Contact records">
      <table class="records">
        <caption class="hidden">Contact records, a column for each segment</caption>
        <thead>
          <tr>
            <th scope="col">record</th>
            {segments.map(({ contactId, record }, index) => (
              <th key={contactId} scope="col">
                {index + 1} · {record.InitiationMethod}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {segments.map((segment) => (
                <td key={segment.contactId} class="value">
                  {rowsOf(segment)[name] ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A record's values by their path; attributes have a tab of their own. */
function rowsOf({ record, priority, hooks, languageCode }: SegmentView): Record<string, string> {
  const { Attributes: _, ...rest } = record;
  const rows: Record<string, string> = {};
  const add = (path: string, value: unknown) => {
    if (value === null || value === undefined) return;
    if (typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) add(path === '' ? name : `${path}.${name}`, inner);
    else rows[path] = String(value);
  };
  add('', rest);
  rows['(routing priority)'] = String(priority);
  if (languageCode !== null) rows['(language)'] = languageCode;
  for (const [hook, flow] of Object.entries(hooks)) rows[`(hook) ${hook}`] = flow;
  return rows;
}
