import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Messages } from '#discord/messages/messages.ts';
import { FAULTS } from '#store/types.ts';

const LONGEST_NUMBER = 5;

/** The form for reporting a fault; it says first what is kept of the report. */
export function reportForm(
  customId: string,
  { reports: { form, faults } }: Messages,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: form.heading,
    components: [
      { type: ComponentType.TextDisplay, content: form.keeps },
      {
        type: ComponentType.Label,
        label: form.fault,
        component: {
          type: ComponentType.StringSelect,
          custom_id: 'fault',
          options: FAULTS.map((value) => ({ value, label: faults[value] })),
        },
      },
      {
        type: ComponentType.Label,
        label: form.expected,
        description: form.expectedHint,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'expected',
          style: TextInputStyle.Short,
          max_length: LONGEST_NUMBER,
          required: false,
        },
      },
    ],
  };
}
