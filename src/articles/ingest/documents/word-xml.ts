import { DOMParser } from 'linkedom';
import { formulaOf } from '../formula.ts';

/** A part of a Word document as XML, and the words in it that the document does not show. */
export interface WordXml {
  readonly xml: string;
  readonly hidden: readonly string[];
}

/** What of Word's markup `mammoth` passes over, words and all. */
const PASSED_OVER = /<(?:w:(?:fldSimple|dir|bdo|ruby|vanish|cr)|m:oMath)\b/;
/** Elements around words, and not a part of them: fields, writing directions, readings above signs, formulas on a line. */
const AROUND = ['w:fldSimple', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase', 'm:oMathPara'];

interface WordNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<WordNode>;
  readonly parentNode: WordNode | null;
  getAttribute(name: string): string | null;
  replaceWith(...nodes: readonly unknown[]): void;
  remove(): void;
}

interface WordDocument {
  getElementsByTagName(name: string): Iterable<WordNode>;
  createElement(name: string): WordNode & { append(node: unknown): void; textContent: string };
  toString(): string;
}

/** XML of Word in elements that `mammoth` reads: fields and formulas are words, hidden words are taken out. */
export function wordXmlOf(xml: string): WordXml {
  if (!PASSED_OVER.test(xml)) return { xml, hidden: [] };
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as WordDocument;
  const all = (name: string) => [...document.getElementsByTagName(name)];
  for (const reading of all('w:rt')) reading.remove();
  for (const name of AROUND) for (const each of all(name)) each.replaceWith(...each.childNodes);
  for (const each of all('w:cr')) each.replaceWith(document.createElement('w:br'));
  for (const formula of all('m:oMath')) {
    const [run, text] = [document.createElement('w:r'), document.createElement('w:t')];
    text.textContent = formulaOf(formula);
    run.append(text);
    formula.replaceWith(run);
  }
  const runs = all('w:vanish').flatMap((each) => (isOn(each) ? (runOf(each) ?? []) : []));
  const hidden = runs.map((run) => (run.textContent ?? '').trim()).filter((text) => text !== '');
  for (const run of runs) run.remove();
  return { xml: document.toString(), hidden };
}

function isOn(property: WordNode): boolean {
  return !/^(?:0|false|off)$/.test(property.getAttribute('w:val') ?? '');
}

/** The run that has a property; a paragraph's mark may have it, too. */
function runOf(property: WordNode): WordNode | undefined {
  const run = property.parentNode?.parentNode;
  return run?.nodeName === 'w:r' ? run : undefined;
}
