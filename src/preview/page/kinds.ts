/** Discord's numbers, as its documentation names them: types of messages, components, commands; styles, flags. */
export const kinds = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
} as const;

export const buttonStyles = { primary: 1, secondary: 2, success: 3, danger: 4, link: 5, premium: 6 } as const;

export const separatorSpacings = { small: 1, large: 2 } as const;

export const messageTypes = { plain: 0, reply: 19, slashAnswer: 20, menuAnswer: 23 } as const;

export const messageFlags = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

export const referenceTypes = { reply: 0, forward: 1 } as const;

export const commandTypes = { slash: 1, message: 3 } as const;

export const optionTypes = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;
