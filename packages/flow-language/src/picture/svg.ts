import { escapeXml } from '../xml.ts';
import { drawFlow, type Marks } from './draw.ts';
import type { Picture } from './picture.ts';
import { PICTURE_STYLE } from './style.ts';

/** A picture as an SVG file: readable in light and dark, and without any other file. */
export function svgOf(picture: Picture, { title, marks = {} }: { title: string; marks?: Marks }): string {
  const { width, height } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" class="flow">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${PICTURE_STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    drawFlow(picture, marks),
    '</svg>\n',
  ].join('');
}
