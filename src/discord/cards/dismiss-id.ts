import { type CustomIdKind, packSnowflake, unpackSnowflake, writeId } from './custom-id.ts';

/** Takes a public answer away; it holds the id of the user who asked. */
export const dismissId: CustomIdKind<string> = {
  kind: 'd',
  write: (asker) => writeId('d', packSnowflake(asker)),
  read: ([packed = '', ...rest]) => (rest.length === 0 ? unpackSnowflake(packed) : undefined),
};
