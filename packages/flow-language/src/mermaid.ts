import { branchesOf } from './branches.ts';
import { blockKind } from './picture/block-kind.ts';
import { type FlowAction, type FlowContent, transitionsOf } from './types.ts';

/** Where branches lead that leave the flow. */
const OUT = 'out';

/**
 * A flow as Mermaid text (`flowchart LR`), for documents that draw it: blocks by the designer's names, branches as
 * arrows with their labels, dotted where all of them are errors. Pure; every text is escaped.
 */
export function mermaidOf(flow: FlowContent): string {
  const ids = new Map(flow.Actions.map(({ Identifier }, index) => [Identifier, `b${index + 1}`]));
  const arrows = flow.Actions.flatMap((action) => arrowsFrom(action, ids));
  const start = ids.get(flow.StartAction);
  return [
    'flowchart LR',
    '  start((Start))',
    ...flow.Actions.map((action) => `  ${ids.get(action.Identifier)}${shapeOf(action)}`),
    ...(arrows.some(({ to }) => to === OUT) ? [`  ${OUT}(["leaves the flow"])`] : []),
    ...(start === undefined ? [] : [`  start --> ${start}`]),
    ...arrows.map(({ from, to, labels, dotted }) => {
      const label = labels.map(escaped).join('<br/>');
      return `  ${from} ${dotted ? '-.->' : '-->'}|"${label}"| ${to}`;
    }),
    '',
  ].join('\n');
}

interface Arrow {
  from: string;
  to: string;
  labels: string[];
  /** All of them are errors. */
  dotted: boolean;
}

/** One for each place that an action leads to. */
function arrowsFrom(action: FlowAction, ids: ReadonlyMap<string, string>): Arrow[] {
  const errors = new Set(transitionsOf(action).Errors.map(({ ErrorType }) => ErrorType));
  const arrows = new Map<string, Arrow>();
  for (const { label, target } of branchesOf(action)) {
    const to = target === undefined ? OUT : ids.get(target);
    if (to === undefined) continue;
    const arrow = arrows.get(to) ?? {
      from: ids.get(action.Identifier)!,
      to,
      labels: [],
      dotted: true,
    };
    arrow.labels.push(label);
    arrow.dotted &&= errors.has(label);
    arrows.set(to, arrow);
  }
  return [...arrows.values()];
}

function shapeOf({ Identifier, Type }: FlowAction): string {
  const words = `"${escaped(Identifier)}"`;
  const kind = blockKind(Type);
  if (kind === 'check') return `{{${words}}}`;
  if (kind === 'end') return `([${words}])`;
  if (kind === 'wait') return `[/${words}/]`;
  return `[${words}]`;
}

/** Between quotation marks all but these characters are themselves; Mermaid writes them as `#35;`. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replaceAll(/[#"&<>`\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
