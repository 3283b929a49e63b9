import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { en } from '../../../chat/widget/strings/en.ts';
import { es } from '../../../chat/widget/strings/es.ts';
import { wordsFor } from '../../../chat/widget/strings/index.ts';
import { buildWidget, MAX_GZIPPED } from '../../../scripts/build/widget.ts';

const WIDGET = resolve(__dirname, '../../../chat/widget');
const sources = readdirSync(WIDGET, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, source: readFileSync(join(WIDGET, file), 'utf8') }));

describe("the widget's source", () => {
  test('makes markup of nothing that anybody wrote', () => {
    const markup =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|srcdoc/;
    expect(sources.filter(({ source }) => markup.test(source)).map(({ file }) => file)).toEqual([]);
  });

  test('has no code in texts, and no styles that a strict policy forbids', () => {
    const forbidden = /\beval\(|new Function|['"]style['"]|cssText|h\('style'/;
    expect(sources.filter(({ source }) => forbidden.test(source)).map(({ file }) => file)).toEqual([]);
  });

  test('writes nothing to the log but its own misuse', () => {
    const logging = sources.filter(({ source }) => /console\./.test(source));
    expect(logging.map(({ file }) => file)).toEqual(['element.ts']);
  });

  test('is a script that a page can afford, chatjs included', async () => {
    const { gzippedBytes } = await buildWidget();
    expect(gzippedBytes).toBeLessThan(MAX_GZIPPED);
  });
});

describe('its words', () => {
  test('have the same places in every language', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(en) as (keyof typeof en)[])
      expect([key, [...new Set(places(es[key]))]]).toEqual([key, [...new Set(places(en[key]))]]);
  });

  test('are English where there is no other language', () => {
    expect(wordsFor('fr_FR').say('send')).toBe('Send');
    expect(wordsFor('es_419').say('send')).toBe('Enviar');
    expect(wordsFor('').say('send')).toBe('Send');
  });

  test('tell the day with a time that is not today', () => {
    const words = wordsFor('en_US', 'UTC');
    const [now, then] = [Date.UTC(2026, 10, 26, 18), Date.UTC(2026, 10, 27, 6, 40)];
    expect(words.moment(then, now)).toBe('Fri\u00a06:40\u00a0AM');
    expect(words.moment(then, then)).toBe('6:40\u00a0AM');
  });
});
