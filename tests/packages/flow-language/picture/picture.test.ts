import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireConfig } from '../../../../config/load.ts';
import { buildFlows } from '../../../../flows/index.ts';
import { branchKey, drawFlow } from '../../../../packages/flow-language/src/picture/draw.ts';
import { pictureOf } from '../../../../packages/flow-language/src/picture/picture.ts';
import { svgOf } from '../../../../packages/flow-language/src/picture/svg.ts';
import { clipped, wrapped } from '../../../../packages/flow-language/src/picture/text.ts';
import { renderFlow } from '../../../../packages/flow-language/src/render.ts';
import { escapeXml } from '../../../../packages/flow-language/src/xml.ts';
import { CONFIG_FILE } from '../../../fixture.ts';

const flows = Object.values(buildFlows(requireConfig(CONFIG_FILE))).map((flow) => renderFlow(flow));

describe('the picture of a flow', () => {
  test('has a block for each action, where the designer has it, and a line for each branch that leads somewhere', () => {
    for (const flow of flows) {
      const { blocks, lines, width, height } = pictureOf(flow);
      expect(blocks.map(({ id }) => id)).toEqual(flow.Actions.map(({ Identifier }) => Identifier));
      const leading = blocks.flatMap(({ branches }) => branches.filter(({ target }) => target !== undefined));
      expect(lines).toHaveLength(leading.length + 1);
      for (const block of blocks) {
        expect(block.x).toBeGreaterThanOrEqual(0);
        expect(block.x + block.width).toBeLessThanOrEqual(width);
        expect(block.y + block.height).toBeLessThanOrEqual(height);
      }
    }
  });

  test('keeps the distances of the designer, and lays out what has no places', () => {
    const [flow] = flows;
    const moved = { ...flow!, Metadata: { ...flow!.Metadata } };
    delete moved.Metadata.ActionMetadata;
    expect(pictureOf(moved)).toEqual(pictureOf(flow!));
    const [a, b] = [0, 1].map((index) => flow!.Actions[index]!.Identifier);
    const places = flow!.Metadata!.ActionMetadata!;
    const picture = pictureOf(flow!);
    const at = (id: string) => picture.blocks.find((block) => block.id === id)!;
    expect(at(b!).x - at(a!).x).toBe(places[b!]!.position!.x - places[a!]!.position!.x);
  });

  test('a flow whose blocks are all in one place is laid out', () => {
    const [flow] = flows;
    const heap = Object.fromEntries(
      flow!.Actions.map(({ Identifier }) => [Identifier, { position: { x: 1, y: 1 } }]),
    );
    const { blocks } = pictureOf({
      ...flow!,
      Metadata: { entryPointPosition: { x: 0, y: 0 }, ActionMetadata: heap },
    });
    expect(new Set(blocks.map(({ x, y }) => `${x} ${y}`)).size).toBe(blocks.length);
  });

  test('says what is marked', () => {
    const picture = pictureOf(flows[0]!);
    const [block] = picture.blocks;
    const marks = {
      blocks: new Map([[block!.id, 'lit']]),
      branches: new Map([[branchKey(block!.id, 0), 'taken']]),
    };
    const drawn = drawFlow(picture, marks);
    expect(drawn).toMatch(/class="block \w+ lit"/);
    expect(drawn.match(/class="(row|line)[^"]* taken"/g)).toHaveLength(2);
  });
});

describe('as a file', () => {
  test('it is one element with all that it needs, whatever the names', () => {
    const flow = {
      Version: '2019-10-30',
      StartAction: '<script>&"\'',
      Actions: [{ Identifier: '<script>&"\'', Type: 'DisconnectParticipant', Parameters: {} }],
    };
    const svg = svgOf(pictureOf(flow), { title: 'a < b' });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('<title>a &lt; b</title>');
    expect(svg).not.toMatch(/href|url\(|@import/);
  });

  test('no text gets out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });
});

describe('texts', () => {
  test('in lines lose nothing but spaces until the last line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        const lines = wrapped(text, most, 50);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(most);
        if (!lines.at(-1)!.endsWith('…') || text.includes('…'))
          expect(lines.join('').replaceAll(' ', '')).toBe(text.trim().replaceAll(' ', ''));
      }),
    );
  });

  test('are cut to whole characters', () => {
    expect(clipped('😀😀😀', 2)).toBe('😀…');
  });
});
