import { branchesOf } from '../branches.ts';
import { BLOCK_WIDTH, blockHeight, layoutFlow } from '../layout.ts';
import type { FlowAction, FlowContent, Position } from '../types.ts';
import { blockKind } from './block-kind.ts';
import { type Block, ENTRY_RADIUS, HEADING_HEIGHT, type Line, type Picture, ROW_HEIGHT } from './shapes.ts';

export type { Block, Picture } from './shapes.ts';

const MARGIN = 40;

/** Lays a flow out: where its author put the blocks if every one has a place, else from left to right. Pure. */
export function pictureOf(flow: FlowContent): Picture {
  const { entryPoint, places } = placesOf(flow);
  const blocks = flow.Actions.map((action) => blockOf(action, places.get(action.Identifier)!));
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const first = byId.get(flow.StartAction);
  const entry = { x: entryPoint.x + BLOCK_WIDTH - ENTRY_RADIUS, y: entryPoint.y + HEADING_HEIGHT / 2 };
  const lines = blocks.flatMap((block) => linesFrom(block, byId));
  if (first !== undefined)
    lines.unshift({
      from: undefined,
      branch: 0,
      label: 'Start',
      to: first.id,
      start: { x: entry.x + ENTRY_RADIUS, y: entry.y },
      end: mouthOf(first),
    });
  return moved({ width: 0, height: 0, entry, blocks, lines });
}

function placesOf(flow: FlowContent): { entryPoint: Position; places: Map<string, Position> } {
  const { entryPointPosition, ActionMetadata = {} } = flow.Metadata ?? {};
  const given = new Map<string, Position>();
  for (const { Identifier } of flow.Actions) {
    const position = Object.hasOwn(ActionMetadata, Identifier)
      ? ActionMetadata[Identifier]?.position
      : undefined;
    if (Number.isFinite(position?.x) && Number.isFinite(position?.y)) given.set(Identifier, position!);
  }
  // Whoever exports from an API without a designer puts every block in the same place.
  const distinct = new Set([...given.values()].map(({ x, y }) => `${x} ${y}`));
  if (given.size === flow.Actions.length && distinct.size === given.size && entryPointPosition !== undefined)
    return { entryPoint: entryPointPosition, places: given };
  const { entryPoint, blocks } = layoutFlow(flow);
  return { entryPoint, places: blocks };
}

function blockOf(action: FlowAction, { x, y }: Position): Block {
  const branches = branchesOf(action);
  return {
    id: action.Identifier,
    type: action.Type,
    kind: blockKind(action.Type),
    x,
    y,
    width: BLOCK_WIDTH,
    height: blockHeight(branches.length),
    branches,
  };
}

function linesFrom(block: Block, byId: ReadonlyMap<string, Block>): Line[] {
  return block.branches.flatMap(({ label, target }, branch) => {
    const to = byId.get(target ?? '');
    if (to === undefined) return [];
    const start = {
      x: block.x + block.width,
      y: block.y + HEADING_HEIGHT + ROW_HEIGHT * branch + ROW_HEIGHT / 2,
    };
    return [{ from: block.id, branch, label, to: to.id, start, end: mouthOf(to) }];
  });
}

/** Where lines come in. */
function mouthOf(block: Block): Position {
  return { x: block.x, y: block.y + HEADING_HEIGHT / 2 };
}

/** With its top left corner at 0, 0 and a margin around it. */
function moved(picture: Picture): Picture {
  const { entry, blocks } = picture;
  const left = Math.min(entry.x - ENTRY_RADIUS, ...blocks.map(({ x }) => x)) - MARGIN;
  const top = Math.min(entry.y - ENTRY_RADIUS, ...blocks.map(({ y }) => y)) - MARGIN;
  const right = Math.max(entry.x, ...blocks.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(entry.y, ...blocks.map(({ y, height }) => y + height)) + MARGIN;
  const move = <T extends Position>(place: T): T => ({ ...place, x: place.x - left, y: place.y - top });
  return {
    width: right - left,
    height: bottom - top,
    entry: move(entry),
    blocks: blocks.map(move),
    lines: picture.lines.map((line) => ({ ...line, start: move(line.start), end: move(line.end) })),
  };
}
