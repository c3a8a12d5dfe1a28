/**
 * Words that are spelled in two ways, British and American, brought to one: "organised" and "organized", "defence" and
 * "defense". It is the one that the table of meanings knows (embeddings.ts), mostly the American one.
 */
export function inOneSpelling(word: string): string {
  return RULES.reduce((spelled, [pattern, by]) => spelled.replace(pattern, by), rootSpelled(word));
}

/** Endings, and what they become. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(def|off|lic|pret)ence(s?)$/, '$1ense$2'],
  [/^practis(e|es|ed|ing|er|ers)$/, 'practic$1'],
  [/^(\p{L}{3,})is(e|es|ed|ing|er|ers|ation|ations)$/u, '$1iz$2'],
  [/^(\p{L}*(?:anal|paral|catal|dial|electrol|hydrol)y)s(e|es|ed|ing|er|ers)$/u, '$1z$2'],
  [/^((?:\p{L}{3,}|od)o)ur(s|ed|ing|er|ers|able|al|hood|ite|ites|ful|fully|less)?$/u, '$1r$2'],
  [
    /^((?:epi)?cent|(?:amphi)?theat|(?:centi|kilo|milli|nano)?met|(?:milli)?lit|fib|calib|lust|maneuv|meag|sab|somb|spect)re(s?)$/,
    '$1er$2',
  ],
  [/^(cent|maneuv|theat)r(ed|ing)$/, '$1er$2'],
  [/^(program)mes?$/, '$1'],
  [/^disc(s?)$/, 'disk$1'],
  [/^(fu|du|cru)ell(ed|ing)$/, '$1el$2'],
  [/^((?:d|tr|init)ia)ll(ed|ing)$/, '$1l$2'],
  [/^(lik|liv|lov|mov|sal|siz)eable$/, '$1able'],
  [/^((?:anal|catal|dial))og(s?)$/, '$1ogue$2'],
];

/** Each line: how a word and all its forms begin, and the same in the other spelling. */
const ROOTS = new Map(
  `
aeroplane airplane
ageing aging
aluminium aluminum
anaem anem
anaesth anesth
archeolog archaeolog
artefact artifact
carburett carburet
chequered checkered
cosy cozy
czar tsar
councilor councillor
counsellor counselor
diarrhoe diarrhe
encyclopaed encycloped
focuss focus
foetal fetal
foetus fetus
gaol jail
grey gray
gynaec gynec
haem hem
homoeo homeo
jewellery jewelry
judgement judgment
leukaem leukem
manoeuv maneuv
mediaev mediev
mollusc mollusk
mould mold
moustach mustach
oesoph esoph
oestr estr
orthopaed orthoped
paediatr pediatr
palaeo paleo
plough plow
pyjama pajama
sceptic skeptic
skilful skillful
smoulder smolder
sulph sulf
wilful willful
woollen woolen
yoghurt yogurt
`
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]),
);
const ROOT = new RegExp(`^(?:${[...ROOTS.keys()].join('|')})`);

function rootSpelled(word: string): string {
  return word.replace(ROOT, (root) => ROOTS.get(root) ?? root);
}
