import { Graph, layout } from '@dagrejs/dagre';
import { branchesOf } from './branches.ts';
import type { FlowContent, Position } from './types.ts';

/** A designer block's size in the designer's units: a heading, and a row for each branch. */
export const BLOCK_WIDTH = 200;
const HEADING_HEIGHT = 70;
const ROW_HEIGHT = 30;
const GAP_BETWEEN_COLUMNS = 80;
const GAP_BETWEEN_ROWS = 40;
const MARGIN = 20;

export function blockHeight(branches: number): number {
  return HEADING_HEIGHT + ROW_HEIGHT * branches;
}

interface FlowLayout {
  entryPoint: Position;
  /** Top left corners by Identifier. */
  blocks: Map<string, Position>;
}

/** Node of the entry point; the `%` keeps it apart from every Identifier. */
const ENTRY = '%entry';

/** Places a flow's blocks from left to right, without overlap; the same flow always gets the same layout. */
export function layoutFlow(flow: FlowContent): FlowLayout {
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranksep: GAP_BETWEEN_COLUMNS,
    nodesep: GAP_BETWEEN_ROWS,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(ENTRY, { width: BLOCK_WIDTH, height: blockHeight(1) });
  for (const action of flow.Actions)
    graph.setNode(action.Identifier, {
      width: BLOCK_WIDTH,
      height: blockHeight(branchesOf(action).length),
    });
  graph.setEdge(ENTRY, flow.StartAction);
  for (const action of flow.Actions)
    for (const { target } of branchesOf(action))
      if (target !== undefined && target !== action.Identifier && graph.hasNode(target))
        graph.setEdge(action.Identifier, target);
  layout(graph);
  const corner = (id: string): Position => {
    const { x = 0, y = 0, width, height } = graph.node(id) as Required<Box>;
    return { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
  };
  return {
    entryPoint: corner(ENTRY),
    blocks: new Map(flow.Actions.map(({ Identifier }) => [Identifier, corner(Identifier)])),
  };
}

interface Box {
  x?: number;
  y?: number;
  width: number;
  height: number;
}
