import { PICTURE_STYLE } from '@resumed-chats/flow-language/picture';
import { render } from 'preact';
import './styles/index.css';
import { listenToKeys } from './keys.ts';
import { readOptions } from './options.ts';
import { Page } from './page.ts';
import { App } from './parts/app.tsx';

const root = document.getElementById('page')!;
const options = readOptions(root.dataset['options']);

const pictures = new CSSStyleSheet();
pictures.replaceSync(PICTURE_STYLE);
document.adoptedStyleSheets = [pictures];

let due = false;
const page = new Page(draw);

/** Once a frame at most, however much happens. */
function draw(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    page.world.want(page.chatId);
    render(<App page={page} options={options} />, root);
  });
}

draw();
// Clocks and waits go on while nothing happens.
setInterval(draw, 1000);
listenToKeys(page);
