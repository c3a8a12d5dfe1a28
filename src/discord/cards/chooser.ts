import type {
  APIChannelSelectComponent,
  APIRoleSelectComponent,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { clip } from './text.ts';

/** A menu of the server's channels or roles, below the block that it belongs to; nothing has to be chosen in it. */
export interface Chooser {
  readonly kind: 'channel_chooser' | 'role_chooser';
  readonly id: string;
  readonly placeholder: string;
  /** The ids of what is chosen already, of this server: at most `most`. */
  readonly chosen: readonly string[];
  /** How many may be chosen, 25 at most. */
  readonly most: number;
}

const ROLE_MENU = 6;
const CHANNEL_MENU = 8;
/** Text channels, and channels for announcements. */
const TEXT_CHANNELS = [0, 5];
const LONGEST_PLACEHOLDER = 150;

/** The menu as Discord's API takes it. */
export function drawChooser(chooser: Chooser): APIChannelSelectComponent | APIRoleSelectComponent {
  const { kind, id, placeholder, chosen, most } = chooser;
  const common = {
    custom_id: id,
    placeholder: clip(placeholder, LONGEST_PLACEHOLDER),
    min_values: 0,
    max_values: most,
  };
  if (kind === 'role_chooser') {
    const type = 'role' as SelectMenuDefaultValueType.Role;
    return { ...common, type: ROLE_MENU, default_values: chosen.map((each) => ({ id: each, type })) };
  }
  const type = 'channel' as SelectMenuDefaultValueType.Channel;
  const default_values = chosen.map((each) => ({ id: each, type }));
  return { ...common, type: CHANNEL_MENU, channel_types: TEXT_CHANNELS, default_values };
}
