import type { FieldRule, FoundValue, ShellFaultValues, ValueRule } from '#articles/faults.ts';
import type { WordsByCode } from '#discord/messages/by-code.ts';

const EXAMPLE = 'title: "…" and publication: "…" between two lines of ---';
const ONE_A_LINE =
  'write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes';

/** What is wrong with what only the shell reads, and what to do: articles of the corpus, paths, and lines of questions. */
export const terminalFaults: WordsByCode<ShellFaultValues> = {
  early_end: `a line of ... ends the front matter early; ${ONE_A_LINE}`,
  empty_file: 'the file is empty; write the article, or delete it',
  endless_front_matter: 'the front matter has no end; put a line of --- below its last key',
  file_unreadable: ({ reason }) =>
    `the file cannot be read (${reason}); check that it exists and may be read`,
  folder_unreadable: ({ reason }) =>
    `the folder cannot be read (${reason}); make the folder and put an article into it, or name another one with CORPUS_DIR or --corpus`,
  key_missing: ({ key }) => `"${key}" is missing; add ${key}: "…" to the front matter`,
  key_twice: ({ key }) => `"${key}" is there twice; keep one of the two`,
  line_not_json: 'the line opens with { but is not JSON',
  line_too_long: ({ most }) => `the line has more than ${most} characters`,
  long_front_matter: ({ length, most }) =>
    `the front matter has ${length} characters, over the ${most} that are taken; put the text of the article below the second line of ---`,
  many_bytes: ({ bytes, most }) =>
    `the file has ${bytes} bytes, over the ${most} that are taken; split the article in two files`,
  nested_lists: `there are lists in lists in lists; ${ONE_A_LINE}`,
  no_front_matter: `there is no front matter; begin the file with ${EXAMPLE}`,
  no_keys: `the front matter holds no keys; write ${EXAMPLE}`,
  no_such_article: ({ id }) => `there is no article "${id}"`,
  not_a_file: 'it is not a file; move it out of the folder',
  not_utf8: 'the text is not UTF-8; save the file as UTF-8',
  not_yaml: ({ detail }) => `the front matter is no YAML (${detail}); ${ONE_A_LINE}`,
  path_too_large: ({ path, megabytes }) => `${path} is too large: articles have ${megabytes} MB at most.`,
  path_unreadable: ({ path, reason }) =>
    `${path} cannot be read (${reason}): check that it exists and may be read.`,
  question_too_long: ({ length, most }) => `the question has ${length} characters; ${most} are the most`,
  same_id: ({ twin }) =>
    `another file has the same id: ${twin}; rename one of the two; letters’ case makes no difference`,
  unknown_key: ({ key, keys, meant }) =>
    meant === undefined
      ? `unknown key "${key}"; the keys are ${keys.join(', ')}`
      : `unknown key "${key}"; did you mean "${meant}"? The keys are ${keys.join(', ')}`,
  unquoted_colon: `a value with a colon in it is not in quotes; ${ONE_A_LINE}`,
  unquoted_tag: `a value begins with ! and is not in quotes; ${ONE_A_LINE}`,
  wrong_field: ({ field, rule }) => `"${field}" ${FIELD_RULES[rule]}`,
  wrong_value: ({ key, rule, found }) => `"${key}" ${VALUE_RULES[rule]}; ${mend(key, found)}`,
};

const VALUE_RULES: Readonly<Record<ValueRule, string>> = {
  text: 'must be text',
  not_empty: 'must not be empty',
  one_line: 'must be one line, without control characters',
  date: 'must be a date such as 2025-07-12, or a date and time such as 2025-07-12T09:30:00Z',
  address: 'must be a web address that begins with https:// or http://',
  language: 'must be a language tag such as en or pt-BR',
};

const FIELD_RULES: Readonly<Record<FieldRule, string>> = {
  text: 'must be text',
  text_or_number: 'must be text or a number',
  exact_number: 'has more digits than a number of JSON keeps: put it in quotes',
  article: 'must be the id of an article',
  form: 'is of the wrong form',
};

/** What to do about a value of front matter that is not as its key wants it. */
function mend(key: string, found: FoundValue): string {
  switch (found.kind) {
    case 'unquoted':
      return `put it in quotes: ${key}: "${found.written}"`;
    case 'nothing':
      return 'write its value, or take the key out where nothing is known';
    case 'alias':
      return 'write the value out: an alias (*name) is no text';
    case 'text':
      return `write ${key}: "…" as one line of text of the right form, or take the key out where nothing is known`;
  }
}
