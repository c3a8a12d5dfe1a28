/** An XML document without the part of its DOCTYPE between brackets, and that part. */
export interface Undeclared {
  readonly source: string;
  /** The entities' texts by their names; none of those that other files have, which are never fetched. */
  readonly entities: ReadonlyMap<string, string>;
}

/** Where the declaration begins; a comment may name it before that. */
const START = /<!--[\s\S]*?(?:-->|$)|<!DOCTYPE\b/gi;
const HEAD = /<!DOCTYPE\b[^[<>]*\[/iy;
/** What is between the brackets, piece by piece. What has no end reaches to the end of the document, so that each piece is read once. */
const PIECE =
  /(?<skipped><!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$))|(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\]"'<]+|<)/y;
const END = /\]\s*(?=>)/y;
/** An entity that is declared with its text, except XML's own five. */
const ENTITY =
  /<!ENTITY\s+(?!(?:amp|lt|gt|quot|apos)\s)(?<name>[\p{L}_][\p{L}\p{N}._-]{0,60})\s+(?:"(?<double>[^"<%]{0,200})"|'(?<single>[^'<%]{0,200})')\s*>/giu;
const MOST_ENTITIES = 100;

/** Takes the declared part out of a document, which a parser of HTML would take for text. Reads each character once. */
export function withoutDeclared(xml: string): Undeclared {
  const asItIs = { source: xml, entities: new Map<string, string>() };
  const start = startOf(xml);
  if (start === undefined) return asItIs;
  HEAD.lastIndex = start;
  const [head] = HEAD.exec(xml) ?? [];
  if (head === undefined) return asItIs;
  const open = start + head.length;
  const { declared, end } = piecesFrom(xml, open);
  END.lastIndex = end;
  const [close] = END.exec(xml) ?? [];
  if (close === undefined) return asItIs;
  return { source: xml.slice(0, open - 1) + xml.slice(end + close.length), entities: entitiesIn(declared) };
}

function startOf(xml: string): number | undefined {
  for (const { 0: found, index } of xml.matchAll(START)) if (!found.startsWith('<!--')) return index;
  return undefined;
}

/** What is declared from a place on, without comments and instructions, and where it ends. */
function piecesFrom(xml: string, from: number): { readonly declared: string; readonly end: number } {
  const pieces: string[] = [];
  let end = from;
  for (;;) {
    PIECE.lastIndex = end;
    const piece = PIECE.exec(xml);
    if (piece === null) return { declared: pieces.join(''), end };
    if (piece.groups?.skipped === undefined) pieces.push(piece[0]);
    end = PIECE.lastIndex;
  }
}

/** The texts of declared entities by name. One that names another is left as it is, so that none grows out of others. */
function entitiesIn(declared: string): ReadonlyMap<string, string> {
  const found = [...declared.matchAll(ENTITY)].slice(0, MOST_ENTITIES).map(({ groups = {} }) => {
    const value = groups.double ?? groups.single ?? '';
    return [groups.name ?? '', value.replace(/&(?!#\d{1,7};|#x[\da-f]{1,6};)/gi, '&amp;')] as const;
  });
  // The first declaration of a name counts (XML 1.0, 4.2).
  return new Map(found.reverse());
}
