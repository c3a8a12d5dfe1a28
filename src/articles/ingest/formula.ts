import { ELEMENT, nameOf } from './page-node.ts';
import { lowered, raised } from './raised.ts';

/** What parts of a formula say of their looks. */
const LOOKS = /^(?:ANNOTATION|M:(?!NARY)\w+PR$|M:DEG$)/;

/** What is read of a formula's nodes. */
interface FormulaNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<FormulaNode>;
  getAttribute?(name: string): string | null;
}

/** A formula as one line: p=2, x², a/b. In MathML, with a prefix or without, or in Word's own markup (OMML). */
export function formulaOf(node: FormulaNode): string {
  if (node.nodeType !== ELEMENT) return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  const name = nameOf(node).replace(/^MATH:/, '');
  if (LOOKS.test(name)) return '';
  if (name === 'M:NARYPR') return signOf(node);
  const parts = [...node.childNodes].map(formulaOf).filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  if (/^(?:MFRAC|M:F)$/.test(name)) return `${bound(first)}/${bound(second)}`;
  if (/^(?:MSUP|M:SSUP)$/.test(name)) return first + power(second);
  if (/^(?:MSUB|M:SSUB)$/.test(name)) return first + index(second);
  if (/^(?:MSUBSUP|M:SSUBSUP)$/.test(name)) return first + index(second) + power(third);
  if (/^(?:MSQRT|M:RAD)$/.test(name)) return `√${bound(parts.join(''))}`;
  return name === 'M:D' ? `(${parts.join(', ')})` : parts.join('');
}

/** The sign of a sum, a product or an integral. */
function signOf(node: FormulaNode): string {
  const sign = [...node.childNodes].find((child) => nameOf(child) === 'M:CHR');
  return sign?.getAttribute?.('m:val') ?? '∫';
}

function power(part: string): string {
  return /^[-+−]?\d+$|^n$/.test(part) ? raised(part) : `^${bound(part)}`;
}

function index(part: string): string {
  return /^[-+−]?\d+$/.test(part) ? lowered(part) : `_${bound(part)}`;
}

function bound(part: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(part) ? part : `(${part})`;
}
