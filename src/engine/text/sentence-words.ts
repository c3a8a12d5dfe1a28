import { words } from './word-list.ts';

/** Words that start a sentence and rarely have a capital in the middle of one. */
export const OPENERS: ReadonlySet<string> =
  words(`the a an this that these those he it she they we you i his her its their our my your there
  here in on at for from by with as to of but and or so yet if when while after before since because although
  though however meanwhile moreover still then now what who where why how some many most all both another no not
  according last next one two until during despite under over mr mrs ms dr did does do is are can could will would please`);

/** Words that cannot end a sentence. */
export const UNFINISHED: ReadonlySet<string> = words(
  `the a an his her its their our my your of and or but than is are was were be to from with as`,
);

/** Words after which a sentence continues: no item of a list and no photograph's credit begins after them. */
export const LINKS: ReadonlySet<string> = new Set([
  ...UNFINISHED,
  ...words('this that these those in on at for by about into over under until between'),
]);

/** Nouns that a number belongs to ("on page 7. He left"). */
export const NUMBERED_NOUNS: ReadonlySet<string> =
  words(`page pages chapter chapters article articles section sections part parts number numbers no phase act
  scene round game match day week year level class type group unit room flight line question point paragraph
  table figure step stage volume episode season version`);

/** Verbs that name the speaker of a quotation that ends with a question or exclamation mark. */
export const SPEECH: ReadonlySet<string> =
  words(`said says asked asks added wrote writes replied told cried shouted exclaimed demanded wondered tweeted
  answered continued explained`);
