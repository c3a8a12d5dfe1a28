import { words } from './word-list.ts';

/** Abbreviations that a name or the rest of the sentence follows: they never end it. */
export const TITLES: ReadonlySet<string> =
  words(`mr mrs ms mx dr drs prof profs rev fr hon mt gen gens col lt lieut maj capt cpt cmdr brig sgt cpl pvt pte
  pfc adm sen sens rep reps gov govs pres amb supt insp det const cllr atty asst assoc msgr messrs mme mlle sr sra
  eq ref al vs v cf viz approx ca e.g i.e f.e esp op ed eds trans rs`);

/** Abbreviations that a number follows; before anything else they are words ("no.") or ends. */
export const NUMBERED: ReadonlySet<string> = words('no nos nr n° nº art fig figs vol vols sec p pp ch ext');

/** Abbreviations that end a sentence only where the next word looks like a beginning. */
export const MAYBE_END: ReadonlySet<string> =
  words(`jr sr esq etc inc ltd co cos corp bros llc plc u.s u.s.a u.k u.n e.u d.c ph.d m.d b.a m.a st ft
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
  ave blvd rd dept univ est assn`);

/** Times of day: they end a sentence unless a day, a time zone or a name follows. */
export const TIMES: ReadonlySet<string> = words('a.m p.m');

/** States and provinces as newspapers shorten them after a town: "Springfield, Ill." */
export const STATES: ReadonlySet<string> =
  words(`ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
  ore pa tenn tex va vt wash wis wyo ont que alta sask`);
