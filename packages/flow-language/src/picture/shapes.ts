import type { Position } from '../types.ts';
import type { BlockKind } from './block-kind.ts';

/** A flow as the designer shows it: blocks with a row for each branch, and a line from each row to where it leads. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly entry: Position;
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
}

/** An action as it is drawn; lengths in pixels. */
export interface Block {
  /** Identifier of the action. */
  readonly id: string;
  readonly type: string;
  readonly kind: BlockKind;
  /** Top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the rows. */
  readonly branches: readonly { readonly label: string; readonly target: string | undefined }[];
}

/** From a branch's row to the block that it leads to. */
export interface Line {
  /** Undefined: from the entry point. */
  readonly from: string | undefined;
  /** Position among the branches of `from`. */
  readonly branch: number;
  readonly label: string;
  readonly to: string;
  /** Where it begins and ends. */
  readonly start: Position;
  readonly end: Position;
}

/** Of the heading; below it each branch has a row. */
export const HEADING_HEIGHT = 70;
export const ROW_HEIGHT = 30;
export const ENTRY_RADIUS = 14;
