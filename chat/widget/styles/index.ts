import adaptive from './adaptive.css';
import composer from './composer.css';
import inline from './inline.css';
import messages from './messages.css';
import panel from './panel.css';
import sheet from './sheet.css';
import start from './start.css';
import theme from './theme.css';

/** What is later in it wins over what is earlier, so what adapts to the device comes last. */
export const css = [theme, panel, start, messages, composer, sheet, inline, adaptive].join('');
