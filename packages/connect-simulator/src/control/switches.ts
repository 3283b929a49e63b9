import { ABOUT_SWITCHES, DEFAULT_SWITCHES, SWITCH_NAMES, type Switches } from '../switches.ts';
import type { SwitchView } from './view.ts';

/** What `GET /simulator/switches/about` answers. */
export function switchViews(switches: Switches): SwitchView[] {
  return SWITCH_NAMES.map((name) => ({
    name,
    about: ABOUT_SWITCHES[name],
    value: switches[name],
    usual: DEFAULT_SWITCHES[name],
  }));
}
