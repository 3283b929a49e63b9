import type { Position } from '../types.ts';
import { escapeXml } from '../xml.ts';
import { type Block, ENTRY_RADIUS, HEADING_HEIGHT, type Line, type Picture, ROW_HEIGHT } from './shapes.ts';
import { clipped, wrapped } from './text.ts';

/** What is marked in a picture: classes for blocks (by Identifier) and for branches (`Identifier\n3`). */
export interface Marks {
  readonly blocks?: ReadonlyMap<string, string>;
  readonly branches?: ReadonlyMap<string, string>;
}

/** The key of a branch in `Marks`. */
export function branchKey(block: string, branch: number): string {
  return `${block}\n${branch}`;
}

const NAME_LENGTH = 23;
const LABEL_LENGTH = 29;

/**
 * The picture as the inside of an `<svg>` element, without styles: classes say what everything is. Blocks have
 * `data-block`, rows and lines `data-branch` with the position of the branch. Pure; every text is escaped.
 */
export function drawFlow(picture: Picture, marks: Marks = {}): string {
  const { entry, blocks, lines } = picture;
  return [
    `<g class="lines">${lines.map((line) => drawLine(line, marks)).join('')}</g>`,
    `<g class="entry"><circle cx="${entry.x}" cy="${entry.y}" r="${ENTRY_RADIUS}"/></g>`,
    `<g class="blocks">${blocks.map((block) => drawBlock(block, marks)).join('')}</g>`,
  ].join('');
}

function drawLine({ from, branch, label, to, start, end }: Line, marks: Marks): string {
  const mark = from === undefined ? '' : (marks.branches?.get(branchKey(from, branch)) ?? '');
  const where =
    from === undefined
      ? ''
      : ` data-from="${escapeXml(from)}" data-branch="${branch}" data-label="${escapeXml(label)}"`;
  const title = escapeXml(`${from ?? 'Entry'}: ${label} → ${to}`);
  return `<path class="${classes('line', isError(label) ? 'error' : '', mark)}"${where} d="${curve(start, end)}"><title>${title}</title></path>`;
}

function drawBlock(block: Block, marks: Marks): string {
  const { id, type, kind, x, y, width, height, branches } = block;
  const names = wrapped(id, NAME_LENGTH, 2);
  const top = names.length === 1 ? 44 : 37;
  return [
    `<g class="${classes('block', kind, marks.blocks?.get(id) ?? '')}" data-block="${escapeXml(id)}" transform="translate(${x} ${y})">`,
    `<title>${escapeXml(`${id} (${type})`)}</title>`,
    `<rect class="card" width="${width}" height="${height}" rx="8"/>`,
    `<path class="stripe" d="M0 8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v0h-${width}z"/>`,
    `<text class="type" x="12" y="23">${escapeXml(spaced(type))}</text>`,
    ...names.map(
      (line, index) => `<text class="name" x="12" y="${top + index * 16}">${escapeXml(line)}</text>`,
    ),
    ...branches.map(({ label }, index) => drawRow(block, label, index, marks)),
    '</g>',
  ].join('');
}

function drawRow({ id, width }: Block, label: string, index: number, marks: Marks): string {
  const y = HEADING_HEIGHT + ROW_HEIGHT * index;
  const mark = marks.branches?.get(branchKey(id, index)) ?? '';
  return [
    `<g class="${classes('row', isError(label) ? 'error' : '', mark)}" data-branch="${index}" transform="translate(0 ${y})">`,
    `<title>${escapeXml(label)}</title>`,
    `<path class="rule" d="M0 0h${width}"/>`,
    `<text class="label" x="${width - 14}" y="19.5">${escapeXml(clipped(label, LABEL_LENGTH))}</text>`,
    `<circle class="port" cx="${width}" cy="${ROW_HEIGHT / 2}" r="4"/>`,
    '</g>',
  ].join('');
}

/** Error types of the flow language are one word in capitals and small letters; conditions begin with a sign. */
export function isError(label: string): boolean {
  return /^[A-Z]\w*$/.test(label) && label !== 'Success' && label !== 'Start';
}

/** A curve that leaves to the right and arrives from the left; backwards it swings out, so that it can be seen. */
function curve(start: Position, end: Position): string {
  const across = end.x - start.x;
  const swing = across > 0 ? Math.max(30, across / 2) : Math.min(260, 90 - across / 6);
  const bow = across > 0 || Math.abs(end.y - start.y) > 120 ? 0 : 110;
  const c1 = `${round(start.x + swing)} ${round(start.y + bow)}`;
  const c2 = `${round(end.x - swing)} ${round(end.y + bow)}`;
  return `M${round(start.x)} ${round(start.y)}C${c1} ${c2} ${round(end.x)} ${round(end.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `InvokeLambdaFunction` as words. */
function spaced(type: string): string {
  return type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

function classes(...names: string[]): string {
  return names.filter((name) => name !== '').join(' ');
}
