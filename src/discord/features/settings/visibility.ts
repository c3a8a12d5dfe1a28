import type { Place } from '#articles/place.ts';
import type { Store, Visibility } from '#store/types.ts';

/** For whom answers are in a place where the asker does not say: as the channel has it, or its parent, or the server. */
export async function visibilityIn(
  { guild, channels }: Place,
  store: Pick<Store, 'settingsOf'>,
): Promise<Visibility> {
  if (guild === undefined) return 'public';
  const { visibility, channelVisibility } = await store.settingsOf(guild);
  return channels.map((channel) => channelVisibility.get(channel)).find((each) => each) ?? visibility;
}
