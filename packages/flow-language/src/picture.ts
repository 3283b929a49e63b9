export { branchKey, drawFlow, isError } from './picture/draw.ts';
export { type Block, type Picture, pictureOf } from './picture/picture.ts';
export { PICTURE_STYLE } from './picture/style.ts';
export { svgOf } from './picture/svg.ts';
