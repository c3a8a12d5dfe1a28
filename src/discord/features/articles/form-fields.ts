import { type Attachment, ComponentType, type ModalSubmitInteraction } from 'discord.js';

/** What was written into a field of a form; empty where the form has no such field. */
export function writtenIn({ fields }: ModalSubmitInteraction, name: string): string {
  return fields.fields.get(name)?.type === ComponentType.TextInput ? fields.getTextInputValue(name) : '';
}

/** The files that were chosen in a form. */
export function filesIn({ fields }: ModalSubmitInteraction): readonly Attachment[] {
  if (fields.fields.get('file')?.type !== ComponentType.FileUpload) return [];
  return [...(fields.getUploadedFiles('file')?.values() ?? [])];
}
