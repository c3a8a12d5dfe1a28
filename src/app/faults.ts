import type { ReadingFault, Warning } from '#articles/faults.ts';
import { printable } from '#articles/printable.ts';
import { inWords } from '#discord/messages/by-code.ts';
import { messages } from './language.ts';

const words = { ...messages.faults, ...messages.terminalFaults };

/** What is wrong, and what to do, in English. */
export function faultText(fault: ReadingFault): string {
  return inWords(words, fault);
}

/** A fault of the corpus as one line that may be printed: file, line, what is wrong, what to do. */
export function faultLine(fault: ReadingFault): string {
  const { place } = fault;
  const text = faultText(fault);
  const line = place.at === 'file' ? `${place.file}:${place.line}: ${text}` : text;
  return printable(line).replaceAll('\n', ' ');
}

/** What a person should look at, in English. */
export function warningText(warning: Warning): string {
  return inWords(messages.warnings, warning);
}
